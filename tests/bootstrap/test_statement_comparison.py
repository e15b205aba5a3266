"""The part that the command and the till share, on a ledger that stands on the disk."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.bootstrap.statement_comparison import compare_with_ledger
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.refund import Refund
from app.domain.tender import TenderKind
from app.domain.verdict import Ruling, Verdict
from app.statements.statement import RowKind
from db.ledger import SqliteLedger
from db.refusal import Refusal
from tests.fakes import EPOCH, PHONE
from tests.statements.rows import MORNING, a_row, a_statement

STATEMENT = a_statement(a_row(3), a_row(90_000, kind=RowKind.REFUND, number=3), period=None)


def ledger_with(file: Path, tender: TenderKind) -> Path:
    """One payment of Alipay, one of WeChat Pay beside it, and Alipay's given back the day after by `tender`."""
    ledger = SqliteLedger.open(file)
    for seq, platform in enumerate(("alipay", "wechat")):
        notice = Notice(NoticeId(PHONE, EPOCH, seq), "wallet", "", "1", MORNING)
        verdict = Verdict(Ruling.PAYMENT, "", platform, Money(1250, "CNY"))
        ledger.record(notice, verdict, heard_at=MORNING, late=False, day=MORNING.date())
    at = MORNING + timedelta(days=1)
    ledger.sales.refund(Refund("r1", Money(1250, "CNY"), tender, at, at.date(), NoticeId(PHONE, EPOCH, 0)))
    ledger.close()
    return file


def test_payments_and_refunds_of_its_platform_are_read_from_the_ledger(tmp_path: Path) -> None:
    found = compare_with_ledger(ledger_with(tmp_path / "ledger.sqlite3", TenderKind.WALLET), STATEMENT)
    assert found.agrees
    assert (len(found.payments.matched), len(found.refunds.matched)) == (1, 1)


def test_what_was_given_back_in_cash_is_not_looked_for(tmp_path: Path) -> None:
    found = compare_with_ledger(ledger_with(tmp_path / "ledger.sqlite3", TenderKind.CASH), STATEMENT)
    assert (len(found.refunds.only_in_ledger), len(found.refunds.only_in_statement)) == (0, 1)


def test_without_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no ledger"):
        compare_with_ledger(tmp_path / "none.sqlite3", STATEMENT)
