"""The command, on a ledger that stands on the disk."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from app.bootstrap.reconcile import AGREES, DIFFERS, UNREADABLE, reconcile_statement
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.refund import Refund
from app.domain.tender import TenderKind
from app.domain.verdict import Ruling, Verdict
from app.paths import DataFolder
from app.statements.read import read_statement
from app.statements.statement import RowKind
from db.ledger import SqliteLedger
from tests.fakes import EPOCH, PHONE

GOLDEN = Path(__file__).parents[1] / "statements" / "golden"
BILL = GOLDEN / "alipay_detail.zip"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A shop in which every receipt and refund of the bill was recorded, a little later."""
    folder = DataFolder(tmp_path / "data")
    folder.ledger.parent.mkdir(parents=True)
    ledger = SqliteLedger.open(folder.ledger)
    payments = []
    for row in read_statement(BILL).rows:
        at = row.at + timedelta(seconds=2)
        if row.kind is RowKind.RECEIPT:
            notice = Notice(NoticeId(PHONE, EPOCH, row.number), "wallet", "", "1", at)
            verdict = Verdict(Ruling.PAYMENT, "", "alipay", row.money)
            payments.append(ledger.record(notice, verdict, heard_at=at, late=False, day=at.date()).payment)
        else:
            of_payment = next(payment for payment in payments if payment and payment.money == row.money)
            ledger.sales.refund(Refund("r1", row.money, TenderKind.WALLET, at, at.date(), of_payment.id))
    ledger.close()
    return folder


def test_all_agrees(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert reconcile_statement(folder, BILL, None, "en", as_json=False) == AGREES
    assert capsys.readouterr().out.splitlines()[1:] == [
        "Payments that agree: 2.",
        "Refunds that agree: 1.",
        "Ledger 1,289.00, statement 1,289.00, fees 7.68 yuan.",
        "Ledger and statement agree.",
    ]


def test_a_notice_without_money_is_a_difference(
    folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = read_statement(BILL).rows[0].at + timedelta(hours=1)
    ledger = SqliteLedger.open(folder.ledger)
    forged = Notice(NoticeId(PHONE, EPOCH, 99), "wallet", "", "1", at)
    verdict = Verdict(Ruling.PAYMENT, "", "alipay", Money(5000, "CNY"))
    ledger.record(forged, verdict, heard_at=at, late=False, day=at.date())
    ledger.close()
    assert reconcile_statement(folder, BILL, tmp_path / "report.csv", None, as_json=True) == DIFFERS
    found = json.loads(capsys.readouterr().out)
    assert (found["agrees"], found["matched"], found["only_in_ledger"]) == (False, 2, 1)
    assert found["ledger_minor"] - found["statement_minor"] == 5000
    assert "only in ledger" in (tmp_path / "report.csv").read_text(encoding="utf-8-sig")


def test_an_unreadable_statement(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert reconcile_statement(folder, GOLDEN / "expected.json", None, None, as_json=False) == UNREADABLE
    said = capsys.readouterr()
    assert said.out == ""
    assert "no statement that is known" in said.err
    assert "不是可以识别的账单" in said.err


def test_without_a_ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert reconcile_statement(DataFolder(tmp_path), BILL, None, None, as_json=False) == DIFFERS
    assert "There is no ledger" in capsys.readouterr().err


def test_a_report_without_a_folder(folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert reconcile_statement(folder, BILL, tmp_path / "none" / "r.csv", None, as_json=False) == DIFFERS
    assert "could not be written" in capsys.readouterr().err
