"""The back end's tables. `entry` is the truth; what `DERIVED` lists follows from it and can be derived again.

Every key begins with the station, and where rows grow with time a day or a moment comes next: a shop's question touches
one station's stretch of an index, however large the table, and the tables can be cut by station and by month.
Amounts are integers of minor units. `entry`, where it is a column, is the number of the journal entry.
"""

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, MetaData, Table, Text, false, text
from sqlalchemy.types import TypeEngine

from app.server.moment_type import Moment

METADATA = MetaData()


def _text(name: str, *, null: bool = False) -> "Column[str]":
    return Column(name, Text, nullable=null)


def _number(name: str, *, null: bool = False) -> "Column[int]":
    return Column(name, BigInteger, nullable=null)


def _moment(name: str, *, null: bool = False) -> "Column[object]":
    return Column(name, Moment, nullable=null)


def _station() -> "Column[str]":
    """No foreign key: whoever writes a row has locked the station's own, so it is there."""
    return Column("station", Text, primary_key=True)


def _key(name: str, of: type[TypeEngine[Any]]) -> "Column[Any]":
    return Column(name, of, primary_key=True, autoincrement=False)


station = Table(
    "station",
    METADATA,
    Column("id", Text, primary_key=True),
    _text("name"),
    _text("version"),
    _moment("enrolled_at"),
    Column("token_hash", Text, nullable=False, unique=True),
    _moment("revoked_at", null=True),
    Column("head_seq", BigInteger, nullable=False, server_default=text("0")),
    _text("head_hash"),
    _number("refused_at", null=True),
    _moment("refused_since", null=True),
    Column("told", BigInteger, nullable=False, server_default=text("0")),
)
"""`head_*` is the last entry here; `refused_at` the lowest entry that the station was seen to have otherwise; `told`
the number of the last event for it."""

status = Table(
    "status",
    METADATA,
    _station(),
    _moment("heard_at"),
    _text("version"),
    _number("head_seq"),
    _moment("clock"),
    _text("phones"),
)
"""What a station last said of itself; `phones` is JSON: a list of `name` and `silent_since`."""

enrolment_code = Table(
    "enrolment_code",
    METADATA,
    Column("code_hash", Text, primary_key=True),
    _moment("made_at"),
    _moment("expires_at"),
    _moment("used_at", null=True),
    _text("station", null=True),
)

entry = Table(
    "entry",
    METADATA,
    _station(),
    _key("seq", BigInteger),
    _text("kind"),
    _text("at"),
    _text("body"),
    _text("previous_hash"),
    _text("hash"),
    _moment("received_at"),
)

payment = Table(
    "payment",
    METADATA,
    _station(),
    _key("day", Date),
    _key("entry", BigInteger),
    _text("phone"),
    _text("epoch"),
    _number("seq"),
    _text("platform"),
    _number("amount_minor"),
    _text("currency"),
    _text("payer", null=True),
    _moment("made_at"),
    _moment("recorded_at"),
    Column("late", Boolean, nullable=False),
    _text("app"),
    _text("sale", null=True),
    _text("person", null=True),
    _number("doubles", null=True),
)
"""`doubles` is the `entry` of the payment that this one is once more, or null."""
Index("payment_identity", payment.c.station, payment.c.phone, payment.c.epoch, payment.c.seq)

tray = Table(
    "tray",
    METADATA,
    _station(),
    _key("phone", Text),
    _key("epoch", Text),
    _key("seq", BigInteger),
    _number("entry"),
    _text("app"),
    _moment("made_at"),
    Column("settled", Boolean, nullable=False, server_default=false()),
)
"""Notices that nobody understood at first."""
Index("tray_waits", tray.c.station, sqlite_where=tray.c.settled == false(), postgresql_where=tray.c.settled == false())

total = Table(
    "total",
    METADATA,
    _station(),
    _key("day", Date),
    _key("quarter", Moment),
    _key("platform", Text),
    _key("currency", Text),
    _number("count"),
    _number("amount_minor"),
)
"""Takings so far. `quarter` is when the quarter of an hour began in which they were recorded: the offset of every time
zone in use is a whole number of quarters, so these add up to the hours of any shop."""

refund = Table(
    "refund",
    METADATA,
    _station(),
    _key("day", Date),
    _key("entry", BigInteger),
    _text("id"),
    _text("phone", null=True),
    _text("epoch", null=True),
    _number("seq", null=True),
    _text("sale", null=True),
    _text("kind"),
    _number("amount_minor"),
    _text("currency"),
    _moment("at"),
    _text("person", null=True),
    _text("why"),
)

day_end = Table(
    "day_end",
    METADATA,
    _station(),
    _key("day", Date),
    _key("entry", BigInteger),
    _number("number"),
    _moment("at"),
    _text("person", null=True),
    _text("picture"),
)
"""`picture` is the body of the entry."""

not_derived = Table("not_derived", METADATA, _station(), _key("entry", BigInteger), _text("kind"), _text("why"))
"""Entries of a known kind whose body is not what that kind has here. They are kept; nothing follows from them."""

told = Table(
    "told",
    METADATA,
    _station(),
    _key("number", BigInteger),
    _moment("at"),
    _text("kind"),
    _text("body"),
)
"""What stations were told, to be told again to one that was away; `body` is JSON."""

DERIVED = (payment, tray, total, refund, day_end, not_derived)
