"""The journal, its guards, and the tables derived from it."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

REFUSE = "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"


def upgrade() -> None:
    _journal()
    _notice()
    _payment()
    _day_total()
    _phone()


def _text(name: str, *, null: bool = False) -> sa.schema.SchemaItem:
    return sa.Column(name, sa.Text, nullable=null)


def _integer(name: str, *, null: bool = False) -> sa.schema.SchemaItem:
    return sa.Column(name, sa.Integer, nullable=null)


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        *[_text(name) for name in ("kind", "at", "body", "previous_hash", "hash")],
        sqlite_strict=True,
    )
    op.execute(f"CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON journal {REFUSE}")
    op.execute(f"CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON journal {REFUSE}")
    next_seq = "(SELECT coalesce(max(seq), 0) + 1 FROM journal)"
    op.execute(f"CREATE TRIGGER journal_refuses_gaps BEFORE INSERT ON journal WHEN NEW.seq IS NOT {next_seq} {REFUSE}")


def _notice() -> None:
    op.create_table(
        "notice",
        sa.Column("entry", sa.Integer, sa.ForeignKey("journal.seq"), primary_key=True, autoincrement=False),
        *[_text("phone"), _text("epoch"), _integer("seq"), _text("app")],
        *[_text("title", null=True), _text("text", null=True), _text("posted_at"), _integer("phone_ahead_ms")],
        *[_text("heard_at"), _text("ruling"), _text("platform", null=True), _integer("amount_minor", null=True)],
        *[_text("currency", null=True), _text("payer", null=True), _text("why"), _integer("late"), _text("day")],
        _text("settled_at", null=True),
        sa.UniqueConstraint("phone", "epoch", "seq"),
        sqlite_strict=True,
    )
    unsettled = sa.text("ruling = 'unsure' AND settled_at IS NULL")
    op.create_index("notice_tray", "notice", ["entry"], sqlite_where=unsettled)


def _payment() -> None:
    op.create_table(
        "payment",
        sa.Column("entry", sa.Integer, sa.ForeignKey("notice.entry"), primary_key=True, autoincrement=False),
        *[_text("phone"), _text("epoch"), _integer("seq"), _text("platform"), _integer("amount_minor")],
        *[_text("currency"), _text("payer", null=True), _text("made_at"), _text("recorded_at"), _text("day")],
        _integer("late"),
        sa.UniqueConstraint("phone", "epoch", "seq"),
        sqlite_strict=True,
    )
    op.create_index("payment_day", "payment", ["day", "entry"])


def _day_total() -> None:
    op.create_table(
        "day_total",
        *[sa.Column(name, sa.Text, primary_key=True) for name in ("day", "platform", "currency")],
        *[_integer("count"), _integer("amount_minor")],
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _phone() -> None:
    op.create_table(
        "phone",
        sa.Column("phone_id", sa.Text, primary_key=True),
        *[_integer("entry"), _text("name"), _text("paired_at"), _text("revoked_at", null=True)],
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
