"""Whole files: what is read, what is refused, what is told of."""

import gzip
import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.statements.read import read_statement
from app.statements.statement import ReadingCancelled, StatementUnreadable

GOLDEN = Path(__file__).parent / "golden"
TRADE = (GOLDEN / "wechat_trade.csv").read_text(encoding="utf-8").splitlines()
APP = (GOLDEN / "alipay_app.csv").read_bytes()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bill.csv"


def refused(file: Path, content: bytes, because: str) -> None:
    file.write_bytes(content)
    with pytest.raises(StatementUnreadable, match=because) as caught:
        read_statement(file)
    assert "bill.csv" in caught.value.zh
    assert caught.value.zh.endswith("。")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig"])
def test_each_encoding_gives_the_same(file: Path, encoding: str) -> None:
    file.write_bytes(APP.decode("gb18030").encode(encoding))
    assert [row.counterparty for row in read_statement(file).rows[:3]] == ["*明", "*芳", "某批发店"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_another_encoding_is_refused_and_never_guessed(file: Path, encoding: str) -> None:
    file.write_bytes(APP.decode("gb18030").encode(encoding))
    with pytest.raises(StatementUnreadable):
        read_statement(file)


def test_a_picture_is_no_statement(file: Path) -> None:
    refused(file, b"\x89PNG\r\n\x1a\n\xff\xff\x00", "text in no encoding")


def test_a_table_of_something_else(file: Path) -> None:
    refused(file, "日期,金额\n2026-11-23,12.50\n".encode(), "no statement that is known")


def test_an_empty_file(file: Path) -> None:
    refused(file, b"", "no statement that is known")


def test_a_file_that_is_not_there(file: Path) -> None:
    with pytest.raises(StatementUnreadable, match="cannot be read"):
        read_statement(file)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_a_file_cut_in_a_character(file: Path, encoding: str) -> None:
    whole = APP.decode("gb18030").encode(encoding)
    end = whole.rindex("王店主".encode(encoding)) + 1
    refused(file, whole[:end], "cut off")


def test_a_file_cut_in_a_row(file: Path) -> None:
    """What is left of a row is not read: of `1280.00` it might say `12`."""
    file.write_text("\n".join(TRADE)[: len(TRADE[0]) + len(TRADE[1]) + 90], encoding="utf-8")
    statement = read_statement(file)
    assert [row.number for row in statement.rows] == [2]
    assert [(problem.row, problem.en.partition(":")[0]) for problem in statement.problems] == [
        (3, "cut short"),
        (0, "the closing lines are missing"),
    ]


def test_a_bad_row_is_told_of_and_the_others_are_read(file: Path) -> None:
    lines = [TRADE[0], TRADE[1], TRADE[2].replace("`1280.00", "`12.8O"), *TRADE[3:]]
    file.write_text("\n".join(lines), encoding="utf-8")
    statement = read_statement(file)
    assert [row.number for row in statement.rows] == [2, 4]
    first = statement.problems[0]
    assert first.sentence("en") == "bill.csv, row 3: 应结订单金额: not an amount (12.8O)"
    assert first.sentence("zh_CN") == "bill.csv 第 3 行：“应结订单金额”不是金额（12.8O）"


def test_totals_that_the_rows_do_not_make_are_told_of(file: Path) -> None:
    file.write_bytes(APP.replace(b"2026-11-23 10:15:30", b"#"))
    assert [problem.en for problem in read_statement(file).problems] == [
        "number of rows: the file says 5, its rows make 4",
        "number of total of 收入: the file says 3, its rows make 2",
        "total of 收入: the file says 1,321.00, its rows make 21.00",
    ]


def test_a_zip_of_a_zip_bomb_is_refused(file: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("bill.csv", "w") as member:
        for _ in range(257):
            member.write(bytes(1 << 20))
    assert len(bomb.getvalue()) < 1 << 20
    refused(file, bomb.getvalue(), "unpack to more")


def test_a_workbook_that_is_a_bomb_is_refused(file: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/workbook.xml", "w") as member:
        for _ in range(65):
            member.write(bytes(1 << 20))
    refused(file, bomb.getvalue(), "unpack to more")


def locked(archive: bytes) -> bytes:
    """The first member marked as encrypted, in its local and its central header (APPNOTE 4.3.7, 4.3.12)."""
    marked = bytearray(archive)
    marked[archive.index(b"PK\x03\x04") + 6] |= 1
    marked[archive.index(b"PK\x01\x02") + 8] |= 1
    return bytes(marked)


def test_a_locked_zip_says_what_to_do(file: Path) -> None:
    refused(file, locked((GOLDEN / "alipay_detail.zip").read_bytes()), "Unpack it first, with the password")


def test_an_old_or_locked_workbook_says_what_to_do(file: Path) -> None:
    refused(file, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "save it as .xlsx without a password")


def test_a_cut_off_zip(file: Path) -> None:
    refused(file, (GOLDEN / "alipay_detail.zip").read_bytes()[:-40], "cut off ZIP")


def test_a_zip_with_a_flaw(file: Path) -> None:
    content = bytearray((GOLDEN / "alipay_detail.zip").read_bytes())
    content[120] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises(StatementUnreadable):
        read_statement(file)


def test_a_broken_workbook(file: Path) -> None:
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook>")
    refused(file, broken.getvalue(), "broken Excel file")


def test_a_gzipped_bill_is_no_text(file: Path) -> None:
    file.write_bytes(gzip.compress("\n".join(TRADE).encode()))
    with pytest.raises(StatementUnreadable):
        read_statement(file)


def test_statements_of_two_kinds_in_one_zip(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.write(GOLDEN / "wechat_trade.csv", "a.csv")
        archive.write(GOLDEN / "wechat_fund.csv", "b.csv")
    with pytest.raises(StatementUnreadable, match="different kinds"):
        read_statement(file)


def test_a_workbook_in_a_zip_and_parts_of_one_bill(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.write(GOLDEN / "wechat_user.xlsx", "1.xlsx")
        archive.write(GOLDEN / "wechat_user.csv", "2.csv")
        archive.writestr("readme.txt", "x")
    rows = read_statement(file).rows
    assert [row.file for row in rows] == ["1.xlsx"] * 5 + ["2.csv"] * 5


@pytest.mark.parametrize(("cell", "fen"), [(12.3, 1230), (7, 700), ("¥1,234.50", 123450)])
def test_a_number_in_a_workbook_is_read_exactly(tmp_path: Path, cell: object, fen: int) -> None:
    assert [row.money.amount_minor for row in read_statement(workbook(tmp_path, cell)).rows] == [fen]


def test_a_number_finer_than_a_fen_is_refused(tmp_path: Path) -> None:
    statement = read_statement(workbook(tmp_path, 12.305))
    assert statement.rows == ()
    assert [problem.what for problem in statement.problems] == ["12.305"]


def workbook(folder: Path, amount: object) -> Path:
    book = Workbook()
    book.active.append(["交易时间", "交易类型", "交易对方", "收/支", "金额(元)", "当前状态", "交易单号"])
    book.active.append(["2026-11-23 09:00:00", "二维码收款", "小明", "收入", amount, "已存入零钱", "1"])
    book.save(folder / "bill.xlsx")
    return folder / "bill.xlsx"


def a_large_bill(file: Path, rows: int) -> None:
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in (TRADE[0], *([TRADE[1]] * rows)))


def test_a_large_bill_is_streamed(file: Path) -> None:
    """A row kept costs about 400 bytes; the text of the file, twice as large, is never in memory."""
    a_large_bill(file, 20_000)
    tracemalloc.start()
    statement = read_statement(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(statement.rows) == 20_000
    assert peak < 14_000_000


def test_progress_is_told_and_reading_can_be_cancelled(file: Path) -> None:
    a_large_bill(file, 2499)
    told: list[int] = []
    read_statement(file, progress=told.append)
    assert told == [1000, 2000, 2500]
    told.clear()
    with pytest.raises(ReadingCancelled):
        read_statement(file, progress=told.append, cancelled=lambda: len(told) == 1)
    assert told == [1000]
