from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.payment import Payment
from app.domain.refund import Refund
from app.domain.tender import TenderKind
from app.statements.reconcile import Reconciliation, reconcile
from app.statements.statement import Problem, RowKind, StatementRow
from tests.statements.rows import DAY, MORNING, a_payment, a_row, a_statement

SECONDS = st.integers(0, 3 * 3600)
FEN = st.sampled_from([100, 1250, 128450])
NAMES = st.sampled_from(["", "*明", "李小明", "*芳"])


@st.composite
def rows(draw: st.DrawFn) -> list[StatementRow]:
    count = draw(st.integers(0, 8))
    return [
        a_row(draw(SECONDS), draw(FEN), number, kind=draw(st.sampled_from(RowKind)), fee=draw(FEN), who=draw(NAMES))
        for number in range(2, count + 2)
    ]


@st.composite
def payments(draw: st.DrawFn) -> list[Payment]:
    count = draw(st.integers(0, 8))
    return [a_payment(draw(SECONDS), draw(FEN), seq, payer=draw(NAMES)) for seq in range(1, count + 1)]


def rows_in(found: Reconciliation) -> list[StatementRow]:
    pairs = (*found.payments.matched, *found.amounts_differ, *found.refunds.matched)
    left = (*found.payments.only_in_statement, *found.refunds.only_in_statement, *found.not_sales)
    return [*(pair.row for pair in pairs), *left]


def payments_in(found: Reconciliation) -> list[Payment]:
    pairs = (*found.payments.matched, *found.amounts_differ)
    return [*(pair.ours for pair in pairs), *found.payments.only_in_ledger, *found.payments.outside]


@given(rows(), payments())
def test_everything_stands_in_exactly_one_place(rows: list[StatementRow], payments: list[Payment]) -> None:
    found = reconcile(a_statement(*rows), payments)
    assert sorted(rows_in(found), key=lambda row: row.number) == rows
    assert sorted(payments_in(found), key=lambda payment: payment.id.seq) == payments


def test_what_was_counted_once_is_not_missed_in_the_statement() -> None:
    counted, copy = a_payment(0, 1250, 1), replace(a_payment(5, 1250, 2), doubled=True)
    found = reconcile(a_statement(a_row(5, 1250, 2)), [counted, copy])
    assert [pair.ours for pair in found.payments.matched] == [counted]
    assert found.agrees


def test_a_copy_that_the_platform_told_of_stands_for_the_banks_notice() -> None:
    copy = replace(a_payment(5, 1250, 2), doubled=True)
    found = reconcile(a_statement(a_row(5, 1250, 2)), [copy])
    assert [pair.ours for pair in found.payments.matched] == [copy]
    assert found.agrees


@given(rows(), payments(), st.randoms(use_true_random=False))
def test_the_order_does_not_matter(rows: list[StatementRow], payments: list[Payment], chance: Random) -> None:
    before = reconcile(a_statement(*rows), payments)
    chance.shuffle(rows)
    chance.shuffle(payments)
    assert reconcile(a_statement(*rows), payments) == before


@given(rows(), payments())
def test_the_sums_are_those_of_what_went_in(rows: list[StatementRow], payments: list[Payment]) -> None:
    found = reconcile(a_statement(*rows), payments)
    receipts = [row.money.amount_minor for row in rows if row.kind is RowKind.RECEIPT]
    assert found.statement_total.amount_minor == sum(receipts)
    assert found.ledger_total.amount_minor == sum(payment.money.amount_minor for payment in payments)
    assert found.fees.amount_minor == sum(row.fee.amount_minor for row in rows)


@given(rows(), payments())
def test_pairs_are_of_one_amount_or_of_one_payer(rows: list[StatementRow], payments: list[Payment]) -> None:
    found = reconcile(a_statement(*rows), payments)
    assert all(pair.ours.money == pair.row.money for pair in found.payments.matched)
    assert all(pair.ours.money != pair.row.money for pair in found.amounts_differ)
    for pair in (*found.payments.matched, *found.amounts_differ):
        assert abs(pair.ours.made_at - pair.row.at) <= timedelta(minutes=10)


def test_all_agrees() -> None:
    found = reconcile(a_statement(a_row(3), a_row(60, 800, 3)), [a_payment(), a_payment(62, 800, 2)])
    assert [(pair.ours.id.seq, pair.row.number) for pair in found.payments.matched] == [(1, 2), (2, 3)]
    assert found.agrees


def test_a_notice_that_was_no_money() -> None:
    found = reconcile(a_statement(), [a_payment()])
    assert found.payments.only_in_ledger == (a_payment(),)
    assert not found.agrees


def test_money_that_no_notice_told_of() -> None:
    found = reconcile(a_statement(a_row()), [])
    assert found.payments.only_in_statement == (a_row(),)
    assert not found.agrees


def test_another_amount_of_the_same_payer() -> None:
    found = reconcile(a_statement(a_row(5, 125, who="李小明")), [a_payment(0, 1250, payer="*明")])
    assert [(pair.ours.money.amount_minor, pair.row.money.amount_minor) for pair in found.amounts_differ] == [
        (1250, 125)
    ]
    assert not found.agrees


def test_another_amount_of_nobody_known_is_two_findings() -> None:
    found = reconcile(a_statement(a_row(5, 125)), [a_payment(0, 1250)])
    assert (len(found.payments.only_in_ledger), len(found.payments.only_in_statement)) == (1, 1)
    assert found.amounts_differ == ()


def test_too_far_apart_is_not_the_same() -> None:
    found = reconcile(a_statement(a_row(601)), [a_payment()])
    assert found.payments.matched == ()
    assert len(reconcile(a_statement(a_row(600)), [a_payment()]).payments.matched) == 1


def test_equal_amounts_close_together_are_paired_in_order() -> None:
    found = reconcile(
        a_statement(a_row(10, number=2), a_row(70, number=3)), [a_payment(60, seq=2), a_payment(8, seq=1)]
    )
    assert [(pair.ours.id.seq, pair.row.number) for pair in found.payments.matched] == [(1, 2), (2, 3)]


def test_other_platforms_are_not_looked_at() -> None:
    assert reconcile(a_statement(), [a_payment(platform="wechat")]).agrees


def test_a_payment_just_outside_of_the_statement_is_no_difference() -> None:
    before = replace(a_payment(), made_at=DAY.start - timedelta(minutes=5))
    found = reconcile(a_statement(), [before])
    assert found.payments.outside == (before,)
    assert found.agrees
    row = replace(a_row(), at=DAY.start)
    assert len(reconcile(a_statement(row), [before]).payments.matched) == 1


def test_without_a_stated_time_it_speaks_of_the_whole_days_of_its_rows() -> None:
    statement = a_statement(a_row(), period=None)
    assert statement.period == DAY
    assert a_statement(period=None).period is None


def a_refund(seconds: float, fen: int) -> Refund:
    return Refund(
        "r1",
        a_row(fen=fen).money,
        TenderKind.WALLET,
        MORNING + timedelta(seconds=seconds),
        DAY.start.date(),
        a_payment().id,
    )


def test_refunds_are_matched_though_recorded_hours_later() -> None:
    statement = a_statement(a_row(0, 500, kind=RowKind.REFUND))
    assert len(reconcile(statement, [], [a_refund(8 * 3600, 500)]).refunds.matched) == 1
    found = reconcile(statement, [], [a_refund(0, 400)])
    assert (len(found.refunds.only_in_ledger), len(found.refunds.only_in_statement)) == (1, 1)
    assert not found.agrees


def test_a_statement_with_problems_does_not_agree() -> None:
    assert not reconcile(a_statement(problems=(Problem("bill.csv", 3, "", "no", "不"),)), []).agrees
