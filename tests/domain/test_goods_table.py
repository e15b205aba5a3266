from pathlib import Path

import pytest

from app.domain.goods_table import HEADINGS, Column, column_headed, heading


def test_no_heading_is_of_two_columns() -> None:
    every = [text for texts in HEADINGS.values() for text in texts]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("column", Column)
def test_a_written_heading_is_known_again(column: Column) -> None:
    assert column_headed(heading(column, "en")) is column
    assert column_headed(heading(column, "zh_CN")) is column


@pytest.mark.parametrize(
    ("text", "column"),
    [(" Name ", Column.NAME), ("ＢＡＲＣＯＤＥ", Column.BARCODE), ("On  sale", Column.ACTIVE), ("Stock", None)],
)
def test_width_case_and_spaces_make_no_difference(text: str, column: Column | None) -> None:
    assert column_headed(text) is column


@pytest.mark.parametrize("column", Column)
def test_the_owner_can_read_every_heading(column: Column) -> None:
    page = (Path(__file__).parents[2] / "docs" / "goods.md").read_text(encoding="utf-8")
    (row,) = [line for line in page.splitlines() if line.startswith(f"| `{column}` |")]
    assert [text for text in HEADINGS[column] if text not in row] == []
