"""Statements compared, for the tests of what shows them."""

from pathlib import Path

from app.domain.compared_statement import ComparedStatement
from app.domain.platform import Platform
from app.statements.reconcile import reconcile
from app.statements.result import result_of
from app.statements.statement import Problem, RowKind
from tests.statements.rows import a_payment, a_row, a_statement

PLATFORMS = {"alipay": Platform("alipay", "Alipay", "支付宝", "#1677ff")}
ONE, TWO, THREE = (Path("/home/shop") / name for name in ("one.csv", "two.zip", "three.xlsx"))
LOST = Problem("one.csv", 9, "12,五", "not an amount", "不是金额")


def agreeing(count: int = 3) -> ComparedStatement:
    rows = [a_row(60 * number + 2, number=number, fee=8, who="李明") for number in range(count)]
    return result_of(reconcile(a_statement(*rows), [a_payment(60 * seq, seq=seq) for seq in range(count)]))


def differing() -> ComparedStatement:
    """A problem, one of two amounts, one only in the ledger, one only in the statement, and a fee given back."""
    rows = [a_row(), a_row(3000, 700, 3, who="李明"), a_row(7000, 900, 4), a_row(kind=RowKind.FEE, fen=-8, fee=-8)]
    payments = [a_payment(), a_payment(3001, 800, 2, payer="*明"), a_payment(9000, 128888, 3)]
    return result_of(reconcile(a_statement(*rows, problems=(LOST,)), payments))


def unheard() -> ComparedStatement:
    return result_of(reconcile(a_statement(a_row()), ()))


def empty() -> ComparedStatement:
    return result_of(reconcile(a_statement(period=None), ()))
