"""Sales, tenders, refunds, the people of the shop and the ends of its days; who was at the till for each payment."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("payment", sa.Column("sale", sa.Text, nullable=True))
    op.add_column("payment", sa.Column("person", sa.Text, nullable=True))
    _sale()
    _tender()
    _refund()
    _person()
    _day_end()
    _day_correction()


def _text(name: str, *, null: bool = False) -> sa.schema.SchemaItem:
    return sa.Column(name, sa.Text, nullable=null)


def _integer(name: str, *, null: bool = False) -> sa.schema.SchemaItem:
    return sa.Column(name, sa.Integer, nullable=null)


def _sale() -> None:
    op.create_table(
        "sale",
        sa.Column("id", sa.Text, primary_key=True),
        *[_integer("first_entry"), _integer("entry"), _text("state"), _integer("held"), _text("currency")],
        *[_integer("total_minor"), _integer("taken_off_minor"), _integer("received_minor")],
        *[_text("charged_at", null=True), _text("moved_at"), _text("day"), _text("person", null=True)],
        _text("picture"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("sale_day", "sale", ["day", "entry"])
    waits = sa.text("held = 1 OR state = 'charged'")
    op.create_index("sale_waits", "sale", ["first_entry"], sqlite_where=waits)


def _tender() -> None:
    op.create_table(
        "tender",
        sa.Column("sale", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        *[_integer("entry"), _text("kind"), _integer("amount_minor"), _text("currency"), _text("day")],
        _text("person", null=True),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("tender_day", "tender", ["day", "entry"])


def _refund() -> None:
    op.create_table(
        "refund",
        sa.Column("id", sa.Text, primary_key=True),
        *[_integer("entry"), _text("phone", null=True), _text("epoch", null=True), _integer("seq", null=True)],
        *[_text("sale", null=True), _text("kind"), _integer("amount_minor"), _text("currency"), _text("at")],
        *[_text("day"), _text("person", null=True), _text("why")],
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("refund_day", "refund", ["day", "entry"])
    op.create_index("refund_payment", "refund", ["phone", "epoch", "seq"])
    op.create_index("refund_sale", "refund", ["sale"])


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Text, primary_key=True),
        *[_integer("entry"), _text("name"), _text("role"), _text("removed_at", null=True)],
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _day_end() -> None:
    op.create_table(
        "day_end",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *[_integer("entry"), _text("day"), _text("at"), _text("person", null=True), _text("picture")],
        sa.UniqueConstraint("day"),
        sqlite_strict=True,
    )


def _day_correction() -> None:
    op.create_table(
        "day_correction",
        sa.Column("entry", sa.Integer, primary_key=True, autoincrement=False),
        *[_integer("of"), _text("at"), _text("day"), _text("person", null=True), _text("why")],
        sqlite_strict=True,
    )
    op.create_index("day_correction_day", "day_correction", ["day", "entry"])
