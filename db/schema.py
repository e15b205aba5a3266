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
    Column("kind", Text, nullable=False, server_default="other"),
    _integer("moved_minor", null=True),
    _text("moved_currency", null=True),
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
    _text("sale", null=True),
    _text("person", null=True),
    Column("app", Text, nullable=False, server_default=""),
    Column("grouped", Integer, nullable=False, server_default=text("0")),
    _integer("doubles", null=True),
    UniqueConstraint("phone", "epoch", "seq"),
    Index("payment_day", "day", "entry"),
    sqlite_strict=True,
)

Index("payment_doubles", payment.c.doubles, sqlite_where=payment.c.doubles.is_not(None))

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
    Column("kind", Text, nullable=False, server_default="paybell"),
    Column("address", Text, nullable=False, server_default=""),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

sale = Table(
    "sale",
    METADATA,
    Column("id", Text, primary_key=True),
    _integer("first_entry"),
    _integer("entry"),
    _text("state"),
    _integer("held"),
    _text("currency"),
    _integer("total_minor"),
    _integer("taken_off_minor"),
    _integer("received_minor"),
    _text("charged_at", null=True),
    _text("moved_at"),
    _text("day"),
    _text("person", null=True),
    _text("picture"),
    Index("sale_day", "day", "entry"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("sale_waits", sale.c.first_entry, sqlite_where=(sale.c.held == 1) | (sale.c.state == "charged"))

tender = Table(
    "tender",
    METADATA,
    Column("sale", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    _integer("entry"),
    _text("kind"),
    _integer("amount_minor"),
    _text("currency"),
    _text("day"),
    _text("person", null=True),
    Index("tender_day", "day", "entry"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

refund = Table(
    "refund",
    METADATA,
    Column("id", Text, primary_key=True),
    _integer("entry"),
    _text("phone", null=True),
    _text("epoch", null=True),
    _integer("seq", null=True),
    _text("sale", null=True),
    _text("kind"),
    _integer("amount_minor"),
    _text("currency"),
    _text("at"),
    _text("day"),
    _text("person", null=True),
    _text("why"),
    Index("refund_day", "day", "entry"),
    Index("refund_payment", "phone", "epoch", "seq"),
    Index("refund_sale", "sale"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

person = Table(
    "person",
    METADATA,
    Column("id", Text, primary_key=True),
    _integer("entry"),
    _text("name"),
    _text("role"),
    _text("removed_at", null=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

day_end = Table(
    "day_end",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _integer("entry"),
    Column("day", Text, nullable=False, unique=True),
    _text("at"),
    _text("person", null=True),
    _text("picture"),
    sqlite_strict=True,
)

day_correction = Table(
    "day_correction",
    METADATA,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    _integer("of"),
    _text("at"),
    _text("day"),
    _text("person", null=True),
    _text("why"),
    Index("day_correction_day", "day", "entry"),
    sqlite_strict=True,
)

DERIVED = (notice, payment, two_payments, day_total, phone, sale, tender, refund, person, day_end, day_correction)

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
