"""Who may look at the owner's page, the shop's own words, and the indexes by which the page looks."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _account()
    _session()
    op.create_table("setup_link", sa.Column("token_hash", sa.Text, primary_key=True), _moment("expires_at"))
    _shop()
    op.create_index("payment_listed", "payment", ["station", "day", "recorded_at", "entry"])
    _of_kind("entry_sale", "sale", "at")
    _of_kind("entry_name", "person_named", "seq")


def _text(name: str) -> sa.schema.SchemaItem:
    return sa.Column(name, sa.Text, nullable=False)


def _moment(name: str) -> sa.schema.SchemaItem:
    return sa.Column(name, _MOMENT, nullable=False)


def _account() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Text, primary_key=True),
        _text("name"),
        sa.Column("name_key", sa.Text, nullable=False, unique=True),
        *[_text("role"), _text("password_hash"), _moment("made_at")],
    )


def _session() -> None:
    op.create_table(
        "session", sa.Column("token_hash", sa.Text, primary_key=True), _text("account"), _moment("expires_at")
    )
    op.create_index("session_account", "session", ["account"])


def _shop() -> None:
    op.create_table(
        "shop",
        sa.Column("one", sa.Boolean, sa.CheckConstraint("one"), primary_key=True, autoincrement=False),
        *[_text(name) for name in ("name", "currency", "zone", "cut_off")],
    )


def _of_kind(name: str, kind: str, by: str) -> None:
    where = sa.text(f"kind = '{kind}'")
    op.create_index(name, "entry", ["station", by], sqlite_where=where, postgresql_where=where)
