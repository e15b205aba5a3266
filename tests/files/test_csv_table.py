import io
from decimal import Decimal

import pytest

from app.files.csv_table import cell, write_rows


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@A1", "\t=1", " =1", "＝1", "\n=1"])
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert cell(text).startswith("'")
    assert "\n" not in cell(text)


def test_a_number_stays_one_whatever_its_sign() -> None:
    assert cell(Decimal("-4.50")) == "-4.50"


def test_rows_behind_a_byte_order_mark() -> None:
    file = io.BytesIO()
    write_rows(file, [("a,b", Decimal(1)), ("\ud800", "")])
    assert file.getvalue() == b'\xef\xbb\xbf"a,b",1\r\n?,\r\n'
