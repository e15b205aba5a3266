"""Stations, their journals, and what is derived from them."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _station()
    _status()
    _enrolment_code()
    _entry()
    _payment()
    _tray()
    _total()
    _refund()
    _day_end()
    _not_derived()
    _told()


def _text(name: str, *, null: bool = False) -> sa.schema.SchemaItem:
    return sa.Column(name, sa.Text, nullable=null)


def _number(name: str, *, null: bool = False) -> sa.schema.SchemaItem:
    return sa.Column(name, sa.BigInteger, nullable=null)


def _moment(name: str, *, null: bool = False) -> sa.schema.SchemaItem:
    return sa.Column(name, _MOMENT, nullable=null)


def _of_station() -> sa.schema.SchemaItem:
    return sa.Column("station", sa.Text, primary_key=True)


def _key(name: str, of: Any) -> sa.schema.SchemaItem:
    return sa.Column(name, of, primary_key=True, autoincrement=False)


def _station() -> None:
    op.create_table(
        "station",
        sa.Column("id", sa.Text, primary_key=True),
        *[_text("name"), _text("version"), _moment("enrolled_at")],
        sa.Column("token_hash", sa.Text, nullable=False, unique=True),
        _moment("revoked_at", null=True),
        sa.Column("head_seq", sa.BigInteger, nullable=False, server_default=sa.text("0")),
        *[_text("head_hash"), _number("refused_at", null=True), _moment("refused_since", null=True)],
        sa.Column("told", sa.BigInteger, nullable=False, server_default=sa.text("0")),
    )


def _status() -> None:
    op.create_table(
        "status",
        *[_of_station(), _moment("heard_at"), _text("version"), _number("head_seq"), _moment("clock")],
        _text("phones"),
    )


def _enrolment_code() -> None:
    op.create_table(
        "enrolment_code",
        sa.Column("code_hash", sa.Text, primary_key=True),
        *[_moment("made_at"), _moment("expires_at"), _moment("used_at", null=True), _text("station", null=True)],
    )


def _entry() -> None:
    op.create_table(
        "entry",
        *[_of_station(), _key("seq", sa.BigInteger)],
        *[_text(name) for name in ("kind", "at", "body", "previous_hash", "hash")],
        _moment("received_at"),
    )


def _payment() -> None:
    op.create_table(
        "payment",
        *[_of_station(), _key("day", sa.Date), _key("entry", sa.BigInteger)],
        *[_text("phone"), _text("epoch"), _number("seq"), _text("platform"), _number("amount_minor")],
        *[_text("currency"), _text("payer", null=True), _moment("made_at"), _moment("recorded_at")],
        *[sa.Column("late", sa.Boolean, nullable=False), _text("app"), _text("sale", null=True)],
        *[_text("person", null=True), _number("doubles", null=True)],
    )
    op.create_index("payment_identity", "payment", ["station", "phone", "epoch", "seq"])


def _tray() -> None:
    op.create_table(
        "tray",
        *[_of_station(), _key("phone", sa.Text), _key("epoch", sa.Text), _key("seq", sa.BigInteger)],
        *[_number("entry"), _text("app"), _moment("made_at")],
        sa.Column("settled", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    waits = sa.column("settled") == sa.false()
    op.create_index("tray_waits", "tray", ["station"], sqlite_where=waits, postgresql_where=waits)


def _total() -> None:
    op.create_table(
        "total",
        *[_of_station(), _key("day", sa.Date), _key("quarter", _MOMENT), _key("platform", sa.Text)],
        *[_key("currency", sa.Text), _number("count"), _number("amount_minor")],
    )


def _refund() -> None:
    op.create_table(
        "refund",
        *[_of_station(), _key("day", sa.Date), _key("entry", sa.BigInteger), _text("id")],
        *[_text("phone", null=True), _text("epoch", null=True), _number("seq", null=True), _text("sale", null=True)],
        *[_text("kind"), _number("amount_minor"), _text("currency"), _moment("at"), _text("person", null=True)],
        _text("why"),
    )


def _day_end() -> None:
    op.create_table(
        "day_end",
        *[_of_station(), _key("day", sa.Date), _key("entry", sa.BigInteger), _number("number"), _moment("at")],
        *[_text("person", null=True), _text("picture")],
    )


def _not_derived() -> None:
    op.create_table("not_derived", _of_station(), _key("entry", sa.BigInteger), _text("kind"), _text("why"))


def _told() -> None:
    op.create_table("told", _of_station(), _key("number", sa.BigInteger), _moment("at"), _text("kind"), _text("body"))
