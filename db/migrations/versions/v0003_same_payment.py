"""Where each payment was heard, which payments are another heard once more, and which a person has told apart."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

COUNT = re.compile(r"\s*\[(\d{1,4})[条條]\]")


def upgrade() -> None:
    op.add_column("payment", sa.Column("app", sa.Text, nullable=False, server_default=""))
    op.add_column("payment", sa.Column("grouped", sa.Integer, nullable=False, server_default=sa.text("0")))
    op.add_column("payment", sa.Column("doubles", sa.Integer, nullable=True))
    op.execute("UPDATE payment SET app = (SELECT app FROM notice WHERE notice.entry = payment.entry)")
    _fill_grouped()
    op.create_table(
        "two_payments",
        *[
            sa.Column(name, sa.Integer, sa.ForeignKey("notice.entry"), primary_key=True, autoincrement=False)
            for name in ("earlier", "later")
        ],
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _fill_grouped() -> None:
    connection = op.get_bind()
    texts = connection.execute(sa.text("SELECT payment.entry, text FROM payment JOIN notice USING (entry)")).all()
    counted = [(entry, found) for entry, words in texts if (found := COUNT.match(words or ""))]
    for entry, found in counted:
        connection.execute(
            sa.text("UPDATE payment SET grouped = :count WHERE entry = :entry"),
            {"count": int(found[1]), "entry": entry},
        )
