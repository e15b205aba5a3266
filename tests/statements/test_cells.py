from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.statements.cells import Cells, CellUnreadable, amount, columns, moment
from app.statements.statement import CHINA


@given(st.integers(-(10**12), 10**12))
def test_an_amount_is_read_to_the_fen(fen: int) -> None:
    text = f"{Decimal(fen).scaleb(-2):f}"
    assert amount(text, "金额").amount_minor == fen
    assert amount(text + "000", "金额").amount_minor == fen


@pytest.mark.parametrize(
    ("text", "fen"), [("¥12.30", 1230), ("￥1,234.50", 123450), ("-¥1", -100), ("+0.5", 50), ("0.08000", 8), ("7", 700)]
)
def test_how_amounts_are_written(text: str, fen: int) -> None:
    assert amount(text, "金额").amount_minor == fen


@pytest.mark.parametrize(
    "text",
    ["", "12.305", "1,23.00", "12,50", "1e3", "0.30000000000000004", "nan", "--1", "12元5", "9" * 30],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(CellUnreadable, match="金额"):
        amount(text, "金额")


@pytest.mark.parametrize("text", ["2026-11-23 09:05:07", "2026/11/23 09:05:07", "2026/11/23 9:5:07"])
def test_times_are_chinas(text: str) -> None:
    assert moment(text) == datetime(2026, 11, 23, 9, 5, 7, tzinfo=CHINA)


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01 00:00:00", "23:59"])
def test_what_is_no_time(text: str) -> None:
    assert moment(text) is None


def test_padding_is_not_content() -> None:
    cells = Cells(columns(["\ufeff单号", "空"]), ["`4200\t ", "\u3000"], "bill.csv", 2)
    assert (cells["单号"], cells["空"], cells["没有"]) == ("4200", "", "")
    assert cells.first("空", "没有", "单号") == "4200"
