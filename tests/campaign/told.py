"""What the phones were told, and what the ledger file says of it afterwards."""

import sqlite3
from collections.abc import Hashable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TypeAlias

from db.verify import verify
from handset.simulator.phone import Phone

APP, TITLE = "com.eg.android.AlipayGphone", "支付宝通知"
Identity: TypeAlias = tuple[str, str, int]
"""Phone, epoch, number."""
Payload: TypeAlias = tuple[str, str, str, str, int]
"""App, title, text, posted at (as the ledger writes times), amount in fen."""
_NOTICES = """
SELECT notice.phone, notice.epoch, notice.seq, notice.app, title, text, posted_at, payment.amount_minor
FROM notice LEFT JOIN payment USING (entry)
"""
_TABLES = """
CREATE TABLE told (phone, epoch, seq, app, title, text, posted_at, fen, PRIMARY KEY (phone, epoch, seq));
CREATE TABLE may_be_missing (phone, epoch, seq, PRIMARY KEY (phone, epoch, seq));
CREATE TABLE not_ours (phone, epoch, seq, PRIMARY KEY (phone, epoch, seq));
"""


class Told:
    """Every payment a phone was told of has an amount that no other has. It is kept in `file`, not in memory."""

    def __init__(self, file: Path) -> None:
        self.count = 0
        self._database = sqlite3.connect(file, isolation_level=None)
        self._database.execute("PRAGMA synchronous = OFF")  # nobody reads it after a crash
        self._database.executescript(_TABLES)

    async def tell(self, phone: Phone) -> Identity:
        """A payment comes to `phone`'s wallet."""
        fen = self.count + 1
        text = f"支付宝成功收款{fen // 100}.{fen % 100:02}元"
        posted_at = _to_the_millisecond(datetime.now(UTC) + phone.clock_ahead)
        seq = await phone.hear(APP, TITLE, text, posted_at)
        assert seq is not None, "the phone knows no station that wants this"
        identity = (phone.phone_id, phone.epoch, seq)
        self.add(identity, (APP, TITLE, text, f"{posted_at:%Y-%m-%dT%H:%M:%S.%f}Z", fen))
        return identity

    def add(self, identity: Identity, payload: Payload) -> None:
        self._database.execute("INSERT INTO told VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*identity, *payload))
        self.count += 1

    def may_be_missing(self, identities: Iterable[Identity]) -> None:
        """These waited in an outbox that was wiped: the phone itself forgot them."""
        self._database.executemany("INSERT OR IGNORE INTO may_be_missing VALUES (?, ?, ?)", identities)

    def is_not_ours(self, identity: Identity) -> None:
        """This was told to a phone after its pairing was revoked: it must not arrive."""
        self._database.execute("INSERT INTO not_ours VALUES (?, ?, ?)", identity)

    def payments(self) -> dict[Identity, Payload]:
        return {tuple(row[:3]): tuple(row[3:]) for row in self._database.execute("SELECT * FROM told")}

    def marked(self, mark: Literal["may_be_missing", "not_ours"]) -> set[Identity]:
        return set(self._database.execute(f"SELECT phone, epoch, seq FROM {mark}"))  # noqa: S608  # one of two words

    def close(self) -> None:
        self._database.close()


@dataclass(frozen=True, slots=True)
class Found:
    """`wrongly_accepted` counts what nobody told, what was told otherwise, and what came from a revoked phone."""

    sent: int
    recorded: int
    lost: int
    doubled: int
    wrongly_accepted: int
    ledger_fault: str | None


def audit(told: Told, ledger: Path) -> Found:
    """Compare the file, row by row, with what the phones were told."""
    report = verify(ledger)
    payments, not_ours = told.payments(), told.marked("not_ours")
    with closing(sqlite3.connect(ledger)) as database:
        rows = [(tuple(row[:3]), tuple(row[3:])) for row in database.execute(_NOTICES)]
    identities = [identity for identity, _ in rows]
    return Found(
        sent=len(payments.keys() - not_ours),
        recorded=sum(payments.get(identity) == payload for identity, payload in rows),
        lost=len(payments.keys() - set(identities) - told.marked("may_be_missing") - not_ours),
        doubled=max(_repeats(identities), _repeats([payload[2] for _, payload in rows])),
        wrongly_accepted=sum(payments.get(identity) != payload or identity in not_ours for identity, payload in rows),
        ledger_fault=report.fault,
    )


def _repeats(each: Sequence[Hashable]) -> int:
    return len(each) - len(set(each))


def _to_the_millisecond(moment: datetime) -> datetime:
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
