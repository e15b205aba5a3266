"""What the ledger's tests write into it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.domain.money import Money
from app.domain.notice import Notice
from app.domain.person import Person, Role
from app.domain.phone import PairedPhone
from app.domain.refund import Refund
from app.domain.sale import Sale, SaleLine
from app.domain.tender import Tender, TenderKind
from app.domain.verdict import NoticeKind, Ruling, Verdict
from app.services.ports import Ledger, Recorded
from db.engine import take_write_lock, transaction, writing_engine
from db.ledger import SqliteLedger
from db.version import migrate
from tests.fakes import NOON, PHONE, a_notice

TODAY = date(2026, 11, 23)
YUAN = Verdict(Ruling.PAYMENT, "received", "alipay", Money(1250, "CNY"), "李*")
UNSURE = Verdict(Ruling.UNSURE, "two amounts", "alipay")
REFUND_TOLD = Verdict(Ruling.NOT_PAYMENT, "a refund", "alipay", kind=NoticeKind.REFUND, moved=Money(1250, "CNY"))
CHAT = Verdict(Ruling.NOT_PAYMENT, "no amount", mentions_money=False)


def record(ledger: Ledger, notice: Notice, verdict: Verdict = YUAN, day: date = TODAY) -> Recorded:
    return ledger.record(notice, verdict, heard_at=NOON, late=False, day=day)


ENTRIES = 13
"""How many stand in the journal after `write_one_of_each`, with the first."""


def write_one_of_each(ledger: Ledger) -> None:
    """Two payments once taken for one, a tray notice of each state, a chat, a phone of each state, and a sale."""
    for seq, verdict in enumerate((YUAN, YUAN, UNSURE, UNSURE, CHAT), 1):
        record(ledger, a_notice(seq), verdict)
    ledger.settle(a_notice(3).id, at=NOON)
    ledger.pair_phone(PairedPhone("a" * 16, "left behind", NOON))
    ledger.revoke_phone("a" * 16, at=NOON)
    ledger.pair_phone(PairedPhone(PHONE, "Mi", NOON))
    ledger.append("sale_paid", {"sale": "s1"}, at=NOON)
    ledger.same_payment(a_notice(1).id, a_notice(2).id, at=NOON, day=TODAY)
    ledger.undo_same_payment(a_notice(2).id, at=NOON, day=TODAY)


SALE = Sale("5a1e000000000001", "CNY").with_line(SaleLine("tea", Money(2500, "CNY"))).charged(NOON)
OWNER = Person("0000000000000a11", "Mei", Role.OWNER)
REFUND = Refund("4ef0000000000001", Money(500, "CNY"), TenderKind.CASH, NOON, TODAY, None, SALE.id, "spilt")


def write_all_books(ledger: SqliteLedger) -> None:
    """One of each, then somebody at the till, a sale paid by wallet and cash, a refund, and the day's end."""
    write_one_of_each(ledger)
    ledger.people.name(OWNER, at=NOON)
    ledger.people.name(Person("b" * 16, "gone", Role.CASHIER), at=NOON)
    ledger.people.remove("b" * 16, at=NOON)
    ledger.people.come_to_till(OWNER.id, at=NOON)
    payment = ledger.payments(TODAY)[0]
    cash = Tender(TenderKind.CASH, Money(1250, "CNY"), given=Money(2000, "CNY"))
    ledger.sales.give(payment.id, SALE.id, why="matched", at=NOON)
    ledger.sales.keep(SALE.paid(payment).taking(cash), why="paid", at=NOON, day=TODAY)
    ledger.sales.refund(REFUND)
    ledger.days.end(TODAY, at=NOON, counted=Money(700, "CNY"))
    ledger.days.correct(1, why="a coin under the drawer", at=NOON, day=TODAY + timedelta(days=1))
    record(ledger, a_notice(6), day=TODAY + timedelta(days=1))


LAST_ENTRY = 23
"""Of `write_all_books`."""


def make_ledger(file: Path, write: Callable[[SqliteLedger], Any] = write_one_of_each) -> None:
    ledger = SqliteLedger.open(file)
    write(ledger)
    ledger.close()


def bytes_beside(file: Path) -> dict[str, bytes]:
    """Every file of the folder but SQLite's shared memory, which holds no data."""
    return {found.name: found.read_bytes() for found in file.parent.iterdir() if not found.name.endswith("-shm")}


def write_in_version(old: Path, version: str, ledger: Path) -> None:
    """Make `old` what `ledger` would be if a program of that version had written it."""
    old.touch()
    with writing_engine(old).connect() as connection, transaction(connection):
        take_write_lock(connection)
        migrate(connection, to=version)
    with closing(sqlite3.connect(old)) as database:
        database.execute("ATTACH ? AS new", (str(ledger),))
        for table in ("journal", "notice", "payment", "day_total", "phone"):
            columns = ", ".join(row[1] for row in database.execute(f"PRAGMA main.table_info({table})"))
            database.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")  # noqa: S608  # names from the schema
        database.commit()
