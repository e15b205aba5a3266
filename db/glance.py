"""A look into the ledger that takes a moment, however long the journal is; `verify` reads all of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, func, select

from app.domain.journal_entry import Entry
from app.domain.moments import moment
from db import opening, schema
from db.engine import freeze_view, transaction

_LAST = select(schema.journal).order_by(schema.journal.c.seq.desc()).limit(1)
_PHONES = select(func.count()).where(schema.phone.c.revoked_at.is_(None))
_HEARD = select(func.max(schema.notice.c.entry))


@dataclass(frozen=True, slots=True)
class Glance:
    """`last_is_whole`: the last entry's hash fits it. `heard_at`: when the last notice came, None before the first."""

    entries: int
    last_at: datetime
    last_is_whole: bool
    phones: int
    heard_at: datetime | None


def glance(file: Path) -> Glance:
    """Look, beside a running station if need be, and change nothing.

    Raises:
        Refusal: the file is not a ledger that this program can read (see `opening.open_to_read`).
        LedgerUnwritable: the file cannot be opened.
    """
    with opening.open_to_read(file) as ledger, transaction(ledger):
        freeze_view(ledger)
        last = Entry(**ledger.execute(_LAST).one()._asdict())
        phones = int(ledger.execute(_PHONES).scalar_one())
        return Glance(last.seq, moment(last.at), last.hash == last.due_hash, phones, _heard_at(ledger))


def _heard_at(ledger: Connection) -> datetime | None:
    entry = ledger.execute(_HEARD).scalar_one()
    if entry is None:
        return None
    at = select(schema.notice.c.heard_at).where(schema.notice.c.entry == entry)
    return moment(ledger.execute(at).scalar_one())
