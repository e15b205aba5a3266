from datetime import UTC, timedelta

import pytest

from app.domain.compared_statement import BothLanguages, Outcome
from app.domain.money import Money
from app.domain.refund import Refund
from app.domain.tender import TenderKind
from app.statements.reconcile import reconcile
from app.statements.result import result_of
from app.statements.statement import CHINA, Problem, RowKind
from tests.statements.rows import DAY, MORNING, a_payment, a_row, a_statement

LOST = Problem("bill.csv", 9, "x", "not an amount", "不是金额")


def test_what_is_shown_has_the_statements_time_and_names() -> None:
    found = result_of(reconcile(a_statement(a_row(3, fee=8, who="李明")), [a_payment(payer="*明")]))
    (group,) = found.groups
    (row,) = group.rows
    assert (group.outcome, group.in_ledger, group.in_statement) == (Outcome.AGREES, *[Money(1250, "CNY")] * 2)
    assert (row.at, row.who, row.what) == (MORNING + timedelta(seconds=3), "李明", "交易成功 · order-2")
    assert (row.in_ledger, row.in_statement, row.fee) == (*[Money(1250, "CNY")] * 2, Money(8, "CNY"))
    assert (found.platform, found.start, found.end, found.agrees) == ("alipay", DAY.start, DAY.end, True)
    assert (found.ledger_total.text, found.statement_total.text, found.fees.text) == ("12.50", "12.50", "0.08")


def test_what_stands_in_the_ledger_alone_is_in_the_statements_time_zone() -> None:
    at = MORNING.astimezone(UTC)
    refund = Refund("r1", Money(300, "CNY"), TenderKind.WALLET, at, at.date(), a_payment().id, why="spilt")
    found = result_of(reconcile(a_statement(a_row(kind=RowKind.OTHER)), [a_payment(payer="*明")], [refund]))
    payment, given_back = found.groups[0].rows[0], found.groups[1].rows[0]
    assert (payment.in_statement, payment.who, payment.what) == (None, "*明", "")
    assert (given_back.at.tzinfo, given_back.at) == (CHINA, MORNING)
    assert (given_back.in_ledger, given_back.who, given_back.what) == (Money(300, "CNY"), "", "spilt")
    assert found.groups[1].in_ledger == Money(300, "CNY")


@pytest.mark.parametrize("rows", [(), (a_row(),)])
def test_problems_are_said_in_both_languages(rows: tuple[()]) -> None:
    found = result_of(reconcile(a_statement(*rows, problems=(LOST,)), ()))
    told = BothLanguages("bill.csv, row 9: not an amount (x)", "bill.csv 第 9 行：不是金额（x）")
    assert (found.problems, found.problem_count, found.agrees) == ((told,), 1, False)


def test_a_statement_without_rows_and_time() -> None:
    found = result_of(reconcile(a_statement(period=None), ()))
    assert (found.start, found.end, found.groups, found.agrees) == (None, None, (), True)
