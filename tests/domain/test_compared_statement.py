from datetime import datetime

import pytest

from app.domain.compared_statement import (
    TO_LOOK_AT,
    BothLanguages,
    ComparedGroup,
    ComparedRow,
    ComparedStatement,
    Outcome,
)
from app.domain.money import Money

NOTHING = Money(0, "CNY")
ROW = ComparedRow(datetime(2026, 11, 23).astimezone(), NOTHING, NOTHING, None, "", "")


def compared(*outcomes: Outcome, problems: int = 0) -> ComparedStatement:
    """Two rows of each outcome."""
    groups = tuple(ComparedGroup(outcome, (ROW, ROW), NOTHING, NOTHING) for outcome in outcomes)
    told = (BothLanguages("no", "不"),) * problems
    return ComparedStatement("alipay", None, None, groups, NOTHING, NOTHING, NOTHING, told, problems, agrees=False)


def test_what_agrees_need_not_be_looked_at() -> None:
    assert compared(*Outcome).to_look_at == 2 * len(TO_LOOK_AT)
    assert compared(Outcome.AGREES, Outcome.FEE, problems=3).to_look_at == 3


@pytest.mark.parametrize(
    ("outcomes", "is_unheard"),
    [
        ([Outcome.ONLY_IN_STATEMENT], True),
        ([Outcome.ONLY_IN_STATEMENT, Outcome.OUTSIDE, Outcome.FEE], True),
        ([Outcome.ONLY_IN_STATEMENT, Outcome.ONLY_IN_LEDGER], False),
        ([Outcome.ONLY_IN_STATEMENT, Outcome.AGREES], False),
        ([Outcome.FEE], False),
        ([], False),
    ],
)
def test_a_ledger_without_one_payment_of_that_time_is_told(outcomes: list[Outcome], is_unheard: bool) -> None:
    assert compared(*outcomes).is_unheard is is_unheard
