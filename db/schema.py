"""The tables. `journal` is the truth; every other table is derived from it and can be rebuilt (db/derived.py).

All tables are STRICT, so that SQLite holds each column to its type. Times are text, ISO 8601 in UTC with six decimals
and a `Z`; days are `YYYY-MM-DD`; amounts are integers of minor units.
"""

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint, text

METADATA = MetaData()


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null)


def _integer(name: str, *, null: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=null)


journal = Table(
    "journal",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _text("kind"),
    _text("at"),
    _text("body"),
    _text("previous_hash"),
    _text("hash"),
    sqlite_strict=True,
)

notice = Table(
    "notice",
    METADATA,
    Column("entry", Integer, ForeignKey("journal.seq"), primary_key=True, autoincrement=False),
    _text("phone"),
    _text("epoch"),
    _integer("seq"),
    _text("app"),
    _text("title", null=True),
    _text("text", null=True),
    _text("posted_at"),
    _integer("phone_ahead_ms"),
    _text("heard_at"),
    _text("ruling"),
    _text("platform", null=True),
    _integer("amount_minor", null=True),
    _text("currency", null=True),
    _text("payer", null=True),
    _text("why"),
    _integer("late"),
    _text("day"),
    _text("settled_at", null=True),
    UniqueConstraint("phone", "epoch", "seq"),
    sqlite_strict=True,
)
Index("notice_tray", notice.c.entry, sqlite_where=(notice.c.ruling == "unsure") & notice.c.settled_at.is_(None))

payment = Table(
    "payment",
    METADATA,
    Column("entry", Integer, ForeignKey("notice.entry"), primary_key=True, autoincrement=False),
    _text("phone"),
    _text("epoch"),
    _integer("seq"),
    _text("platform"),
    _integer("amount_minor"),
    _text("currency"),
    _text("payer", null=True),
    _text("made_at"),
    _text("recorded_at"),
    _text("day"),
    _integer("late"),
    Column("app", Text, nullable=False, server_default=""),
    Column("grouped", Integer, nullable=False, server_default=text("0")),
    _integer("doubles", null=True),
    UniqueConstraint("phone", "epoch", "seq"),
    Index("payment_day", "day", "entry"),
    sqlite_strict=True,
)

two_payments = Table(
    "two_payments",
    METADATA,
    Column("earlier", Integer, ForeignKey("notice.entry"), primary_key=True, autoincrement=False),
    Column("later", Integer, ForeignKey("notice.entry"), primary_key=True, autoincrement=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

day_total = Table(
    "day_total",
    METADATA,
    Column("day", Text, primary_key=True),
    Column("platform", Text, primary_key=True),
    Column("currency", Text, primary_key=True),
    _integer("count"),
    _integer("amount_minor"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

phone = Table(
    "phone",
    METADATA,
    Column("phone_id", Text, primary_key=True),
    _integer("entry"),
    _text("name"),
    _text("paired_at"),
    _text("revoked_at", null=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

DERIVED = (notice, payment, two_payments, day_total, phone)

GUARDS = {
    "journal_refuses_update": (
        "CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON journal "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    ),
    "journal_refuses_delete": (
        "CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON journal "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    ),
    # INSERT OR REPLACE deletes without asking the trigger above, so an entry may only stand directly after the last.
    "journal_refuses_gaps": (
        "CREATE TRIGGER journal_refuses_gaps BEFORE INSERT ON journal "
        "WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal) "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    ),
}


def create(connection: Connection) -> None:
    """Make every table and guard in an empty database."""
    METADATA.create_all(connection, checkfirst=False)
    for guard in GUARDS.values():
        connection.exec_driver_sql(guard)
