"""Each sample beside what it must be read as; the samples are synthetic, see golden/README.md."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.statements.formats.registry import FORMATS
from app.statements.read import read_statement
from app.statements.statement import Statement

GOLDEN = Path(__file__).parent / "golden"
EXPECTED: dict[str, Any] = json.loads((GOLDEN / "expected.json").read_text(encoding="utf-8"))


def as_expected(statement: Statement) -> dict[str, Any]:
    """The statement in the form of `expected.json`."""
    return {
        "format": statement.format,
        "account": statement.account,
        "stated": statement.stated and [statement.stated.start.isoformat(), statement.stated.end.isoformat()],
        "problems": [problem.en for problem in statement.problems],
        "rows": [
            [row.number, row.kind, row.money.amount_minor, row.fee.amount_minor, row.at.isoformat(), row.order_id,
             row.counterparty, row.status]
            for row in statement.rows
        ],
    }  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_a_golden_statement_is_read_as_expected(name: str) -> None:
    statement = read_statement(GOLDEN / name)
    assert as_expected(statement) == EXPECTED[name]
    assert statement.platform == name.partition("_")[0]


def test_every_sample_is_expected_and_every_format_has_one() -> None:
    assert {file.name for file in GOLDEN.iterdir() if file.suffix in (".csv", ".zip", ".xlsx")} == set(EXPECTED)
    assert {expected["format"] for expected in EXPECTED.values()} == {known.key for known in FORMATS}


def test_csv_and_xlsx_of_one_bill_say_the_same() -> None:
    texts = [row[1:] for row in EXPECTED["wechat_user.csv"]["rows"]]
    assert [row[1:] for row in EXPECTED["wechat_user.xlsx"]["rows"]] == texts
