"""Read back by openpyxl."""

import io
import tempfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from openpyxl import Workbook, load_workbook

from app.domain.platform import Platform
from app.exports import xlsx_file
from app.exports.progress import ExportCancelled, untold
from app.exports.words import Language
from tests.exports.nasty import NAMES, paid_by
from tests.exports.shop import PLATFORMS, TakingsFake, a_payment, two_days


def written(takings: TakingsFake, language: Language = "en") -> Workbook:
    stream = io.BytesIO()
    xlsx_file.write(stream, takings, language, untold)
    return load_workbook(stream)


def test_a_summary_and_a_sheet_for_each_means() -> None:
    assert written(two_days()).sheetnames == ["Summary", "Alipay", "WeChat Pay", "corner_pay", "cash"]
    assert written(two_days(), "zh_CN").sheetnames == ["汇总", "支付宝", "微信支付", "corner_pay", "现金"]


def test_the_summary_has_the_totals_as_numbers() -> None:
    found = list(written(two_days())["Summary"].iter_rows(values_only=True))
    assert found[0][0] == "Corner Tea 街角茶"
    assert [row[1] for row in found[1:3]] == [datetime(2026, 11, 23), datetime(2026, 11, 24)]  # noqa: DTZ001
    assert found[4] == ("paid with", "currency", "payments", "received", "refunds", "given back", "net")
    assert found[5:] == [
        ("Alipay", "CNY", 2, 22.4, 1, -2.5, 19.9),
        ("WeChat Pay", "CNY", 2, 1300, 0, 0, 1300),
        ("cash", "CNY", 1, 12, 1, -1, 11),
        ("corner_pay", "JPY", 1, 500, 0, 0, 500),
        ("total", "CNY", 5, 1334.4, 2, -3.5, 1330.9),
        ("total", "JPY", 1, 500, 0, 0, 500),
    ]


def test_cells_are_of_their_kind() -> None:
    sheet = written(two_days())["Alipay"]
    day, recorded, made, kind, amount, currency, payer, note, late, sale, person, number = sheet[2]
    assert (day.value.date(), day.number_format) == (date(2026, 11, 23), "yyyy-mm-dd")
    assert (recorded.value, recorded.number_format) == (
        datetime(2026, 11, 23, 12, 1), "yyyy-mm-dd hh:mm:ss"  # noqa: DTZ001
    )  # fmt: skip
    assert made.value == recorded.value
    assert (amount.value, amount.data_type, amount.number_format) == (12.5, "n", "#,##0.00")
    assert [cell.value for cell in (kind, currency, payer, note, late)] == ["payment", "CNY", "李*", None, "no"]
    assert [cell.value for cell in (sale, person)] == ["s1", "Ann"]
    assert number.value == "0123456789abcdef/00000000000000e1/1"
    assert sheet["E4"].value == -2.5
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert not sheet["A2"].font.bold
    assert sheet.column_dimensions["L"].width == 40


def test_yen_have_no_decimals() -> None:
    assert written(two_days())["corner_pay"]["E2"].number_format == "#,##0"


def test_a_formula_of_a_stranger_is_text() -> None:
    cell = written(paid_by("=1+1"))["Alipay"]["G2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@settings(max_examples=25, deadline=None)
@given(NAMES)
def test_any_name_comes_back_without_what_xml_forbids(name: str) -> None:
    found = written(paid_by(name))["Alipay"]["G2"].value or ""
    allowed = "".join(sign for sign in name if not xlsx_file._NOT_XML.match(sign))
    assert found.replace("\r", "\n") == allowed.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("name", "sheet"),
    [
        ("a/b:c*d?[e]\\", "a b c d  e"),
        ("'quoted'", "quoted"),
        ("x" * 40, "x" * 31),
        ("??", "-"),
        ("summary", "summary (2)"),
    ],
)
def test_a_sheet_has_a_name_that_excel_allows(name: str, sheet: str) -> None:
    takings = TakingsFake(paid=[a_payment()], platforms={"alipay": Platform("alipay", name, name, "#000000")})
    assert written(takings).sheetnames == ["Summary", sheet]


def test_two_platforms_of_one_name_have_a_sheet_each() -> None:
    both = {key: Platform(key, "W" * 31, "", "#000000") for key in PLATFORMS}
    takings = TakingsFake(paid=[a_payment(1), a_payment(2, platform="wechat_pay")], platforms=both)
    assert written(takings).sheetnames[1:] == ["W" * 31, "W" * 27 + " (2)"]


def test_what_does_not_fit_on_a_sheet_goes_on_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 3)
    book = written(TakingsFake(paid=[a_payment(seq) for seq in range(3)]))
    assert [(sheet.title, sheet.max_row) for sheet in book.worksheets[1:]] == [("Alipay", 3), ("Alipay (2)", 2)]


def test_given_up_it_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def cancel(done: int, _of: int) -> None:
        if done:
            assert list(tmp_path.iterdir())
            raise ExportCancelled

    with pytest.raises(ExportCancelled):
        xlsx_file.write(io.BytesIO(), TakingsFake(paid=[a_payment(seq) for seq in range(600)]), "en", cancel)
    assert list(tmp_path.iterdir()) == []
