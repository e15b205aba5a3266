"""docs/codes.md names every standard, every field and every vector."""

from pathlib import Path

import pytest

from app.codes.registry import STANDARDS
from tests.codes.vectors import VECTORS

PAGE = (Path(__file__).parents[2] / "docs" / "codes.md").read_text(encoding="utf-8")
RESERVED = "final_creditor_"


def section(standard: str) -> str:
    return PAGE.split(f"### `{standard}`:")[1].split("\n### ")[0].split("\n## ")[0]


@pytest.mark.parametrize("name", STANDARDS)
def test_the_fields_of_a_standard_are_named(name: str) -> None:
    said = section(name) + section("emvco_mpm")
    fields = [field for field in STANDARDS[name].field_names if not field.startswith(RESERVED)]
    assert [field for field in fields if f"`{field}`" not in said] == []


def test_where_each_vector_comes_from_is_told() -> None:
    rows = [f"| {vector.standard} | {vector.name} | {vector.provenance} |" for vector in VECTORS]
    assert [row for row in rows if row not in PAGE] == []
