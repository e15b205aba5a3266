"""Which way the money of a notice went, and how much of it was no takings."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """What an entry of the journal does not say reads as `other`, and as no amount."""
    op.add_column("notice", sa.Column("kind", sa.Text, nullable=False, server_default="other"))
    op.add_column("notice", sa.Column("moved_minor", sa.Integer, nullable=True))
    op.add_column("notice", sa.Column("moved_currency", sa.Text, nullable=True))
    op.execute(
        "UPDATE notice SET kind = coalesce(body ->> 'kind', 'other'), "
        "moved_minor = body ->> 'moved_minor', moved_currency = body ->> 'moved_currency' "
        "FROM journal WHERE journal.seq = notice.entry"
    )
