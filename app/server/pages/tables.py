"""What the owner's page keeps, and the indexes by which it looks through the stations' tables."""

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Table, Text, literal_column

from app.server import schema
from app.server.moment_type import Moment
from app.server.schema import METADATA

account = Table(
    "account",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
)
"""Who may look. `name_key` is the name without its capitals: nobody remembers those."""

session = Table(
    "session",
    METADATA,
    Column("token_hash", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("expires_at", Moment, nullable=False),
)
Index("session_account", session.c.account)

setup_link = Table(
    "setup_link",
    METADATA,
    Column("token_hash", Text, primary_key=True),
    Column("expires_at", Moment, nullable=False),
)

shop = Table(
    "shop",
    METADATA,
    Column("one", Boolean, CheckConstraint("one"), primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("cut_off", Text, nullable=False),
)
"""One row, or none while nobody has said anything. `zone` is empty for that of the back end's computer."""

_entry, _payment = schema.entry, schema.payment
Index("payment_listed", _payment.c.station, _payment.c.day, _payment.c.recorded_at, _payment.c.entry)
IS_SALE = _entry.c.kind == literal_column("'sale'")
Index("entry_sale", _entry.c.station, _entry.c.at, sqlite_where=IS_SALE, postgresql_where=IS_SALE)
IS_NAME = _entry.c.kind == literal_column("'person_named'")
Index("entry_name", _entry.c.station, _entry.c.seq, sqlite_where=IS_NAME, postgresql_where=IS_NAME)
