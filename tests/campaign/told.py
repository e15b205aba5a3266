"""What the phones were told, and what the ledger file says of it afterwards."""

import sqlite3
from collections.abc import Hashable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

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


@dataclass
class Told:
    """Every payment a phone was told of has an amount that no other has.

    `may_be_missing` were waiting in an outbox that was wiped: the phone itself forgot them. `not_ours` were told to a
    phone after its pairing was revoked: they must not arrive.
    """

    payments: dict[Identity, Payload] = field(default_factory=dict)
    may_be_missing: set[Identity] = field(default_factory=set)
    not_ours: set[Identity] = field(default_factory=set)

    async def tell(self, phone: Phone) -> Identity:
        """A payment comes to `phone`'s wallet."""
        fen = len(self.payments) + 1
        text = f"支付宝成功收款{fen // 100}.{fen % 100:02}元"
        posted_at = _to_the_millisecond(datetime.now(UTC) + phone.clock_ahead)
        seq = await phone.hear(APP, TITLE, text, posted_at)
        assert seq is not None, "the phone knows no station that wants this"
        identity = (phone.phone_id, phone.epoch, seq)
        assert identity not in self.payments
        self.payments[identity] = (APP, TITLE, text, f"{posted_at:%Y-%m-%dT%H:%M:%S.%f}Z", fen)
        return identity


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
    with closing(sqlite3.connect(ledger)) as database:
        rows = [(tuple(row[:3]), tuple(row[3:])) for row in database.execute(_NOTICES)]
    identities = [identity for identity, _ in rows]
    return Found(
        sent=len(told.payments.keys() - told.not_ours),
        recorded=sum(told.payments.get(identity) == payload for identity, payload in rows),
        lost=len(told.payments.keys() - set(identities) - told.may_be_missing - told.not_ours),
        doubled=max(_repeats(identities), _repeats([payload[2] for _, payload in rows])),
        wrongly_accepted=sum(
            told.payments.get(identity) != payload or identity in told.not_ours for identity, payload in rows
        ),
        ledger_fault=report.fault,
    )


def _repeats(each: Sequence[Hashable]) -> int:
    return len(each) - len(set(each))


def _to_the_millisecond(moment: datetime) -> datetime:
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
