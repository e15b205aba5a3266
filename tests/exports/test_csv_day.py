import csv
import errno
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.totals import DayTotals, PlatformTotal
from app.exports.csv_day import ExportFailed, Language, export_day
from tests.fakes import EPOCH, NOON, PHONE, a_payment

TODAY = date(2026, 11, 23)
BEIJING = timezone(timedelta(hours=8))
PLATFORMS = {"alipay": Platform("alipay", "Alipay", "支付宝", "#1677ff")}
TOTALS = DayTotals(
    TODAY,
    (PlatformTotal("alipay", Money(128450, "CNY"), 2), PlatformTotal("wechat_pay", Money(500, "JPY"), 1)),
)
ANY_TEXT = st.text(st.characters(exclude_categories=()))


def rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def written(file: Path, *payments: Payment, totals: DayTotals = TOTALS, language: Language = "en") -> list[list[str]]:
    export_day(file, payments, totals, PLATFORMS, language=language, zone=BEIJING)
    return rows(file)


def payer_cell(file: Path, payer: str) -> str:
    return written(file, replace(a_payment(), payer=payer))[1][5]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "day.csv"


def test_a_row_a_payment_then_the_totals(file: Path) -> None:
    late = replace(a_payment(128000, 2, at=NOON + timedelta(hours=1), late=True), made_at=NOON, payer="李*")
    assert written(file, a_payment(450), late) == [
        [
            "recorded",
            "made",
            "platform",
            "amount",
            "currency",
            "payer",
            "late",
            "phone",
            "epoch",
            "sequence",
            "counted",
        ],
        ["2026-11-23 20:00:00"] * 2 + ["Alipay", "4.50", "CNY", "", "no", PHONE, EPOCH, "1", "yes"],
        [
            "2026-11-23 21:00:00",
            "2026-11-23 20:00:00",
            "Alipay",
            "1280.00",
            "CNY",
            "李*",
            "yes",
            PHONE,
            EPOCH,
            "2",
            "yes",
        ],
        [],
        ["total of", "platform", "amount", "currency", "payments"],
        ["2026-11-23", "Alipay", "1284.50", "CNY", "2"],
        ["2026-11-23", "wechat_pay", "500", "JPY", "1"],
    ]


def test_a_double_is_listed_and_marked_as_not_counted(file: Path) -> None:
    found = written(file, a_payment(450), replace(a_payment(450, 2), doubled=True))
    assert [row[3] for row in found[1:3]] == ["4.50", "4.50"]
    assert [row[10] for row in found[1:3]] == ["yes", "no"]


def test_in_chinese(file: Path) -> None:
    found = written(file, a_payment(450), language="zh_CN")
    assert found[0] == [
        "入账时间",
        "付款时间",
        "平台",
        "金额",
        "币种",
        "付款人",
        "迟到",
        "手机",
        "纪元",
        "序号",
        "计入合计",
    ]
    assert (found[1][2], found[1][6]) == ("支付宝", "否")
    assert found[3] == ["合计日期", "平台", "金额", "币种", "笔数"]


def test_it_begins_with_a_byte_order_mark(file: Path) -> None:
    written(file)
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfrecorded")
    assert content.count(b"\xef\xbb\xbf") == 1
    assert content.endswith(b"\r\n")


def test_a_day_without_payments(file: Path) -> None:
    assert len(written(file, totals=DayTotals(TODAY))) == 3


def test_it_tells_how_many_payments_it_wrote(file: Path) -> None:
    assert export_day(file, [a_payment(seq=seq) for seq in (1, 2, 3)], TOTALS, PLATFORMS) == 3


@pytest.mark.parametrize(
    "payer",
    ["=cmd|'/c calc'!A1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\rplain", "\n=1", " =1", "　=1", "＝1+1", "-12"],
)
def test_what_a_spreadsheet_would_run_is_text(file: Path, payer: str) -> None:
    cell = payer_cell(file, payer)
    assert cell.startswith("'")
    assert "\r" not in cell
    assert "\n" not in cell


@pytest.mark.parametrize("payer", ["李*", "a=b", "Ann-Marie", "'quoted'", 'say "hi", twice', "😀"])
def test_an_ordinary_name_stays_as_it_is(file: Path, payer: str) -> None:
    assert payer_cell(file, payer) == payer


def test_a_negative_amount_stays_a_number(file: Path) -> None:
    assert written(file, a_payment(-450))[1][3] == "-4.50"


@pytest.mark.parametrize("breaking", ["a\nb", "a\rb", "a\x0bb", "a\x85b", "a\u2028b", "a\x00b"])
def test_a_name_stays_on_one_line(file: Path, breaking: str) -> None:
    assert payer_cell(file, breaking) == "a b"
    assert len(file.read_text(encoding="utf-8-sig").splitlines()) == 6


@settings(max_examples=60, deadline=None)
@given(payer=ANY_TEXT)
def test_any_name_keeps_the_table_whole(tmp_path_factory: pytest.TempPathFactory, payer: str) -> None:
    file = tmp_path_factory.mktemp("any") / "day.csv"
    found = written(file, replace(a_payment(), payer=payer))
    assert [len(row) for row in found] == [11, 11, 0, 5, 5, 5]
    assert not found[1][5].lstrip().startswith(("=", "+", "-", "@"))


def failing(error: Exception) -> Iterator[Payment]:
    yield a_payment()
    raise error


def test_a_failure_midway_leaves_what_stood_there(file: Path) -> None:
    file.write_text("yesterday's")
    with pytest.raises(ExportFailed, match=r"day\.csv could not be written: no space") as caught:
        export_day(file, failing(OSError(errno.ENOSPC, "no space left")), TOTALS, PLATFORMS)
    assert caught.value.errno == errno.ENOSPC
    assert file.read_text() == "yesterday's"
    assert list(file.parent.iterdir()) == [file]


def test_any_other_failure_leaves_nothing_either(file: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        export_day(file, failing(ZeroDivisionError()), TOTALS, PLATFORMS)
    assert list(file.parent.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="could not be written"):
        export_day(tmp_path / "none" / "day.csv", [], TOTALS, PLATFORMS)


def test_a_folder_of_the_files_name(file: Path) -> None:
    file.mkdir()
    with pytest.raises(ExportFailed):
        export_day(file, [], TOTALS, PLATFORMS)
    assert list(file.parent.iterdir()) == [file]


def test_the_old_file_stands_until_the_new_one_is_whole(file: Path) -> None:
    file.write_text("yesterday's")

    def payments() -> Iterator[Payment]:
        assert file.read_text() == "yesterday's"
        yield a_payment()

    export_day(file, payments(), TOTALS, PLATFORMS)
    assert len(rows(file)) == 6


def test_memory_stays_flat(file: Path) -> None:
    tracemalloc.start()
    export_day(file, (a_payment(seq=seq) for seq in range(5_000)), TOTALS, PLATFORMS)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert file.stat().st_size > 400_000
    assert peak < 200_000
