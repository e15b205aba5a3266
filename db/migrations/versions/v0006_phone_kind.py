"""Phones of several kinds: whether one runs Paybell or is an iPhone, and the address of one that has no key."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("phone", sa.Column("kind", sa.Text, nullable=False, server_default="paybell"))
    op.add_column("phone", sa.Column("address", sa.Text, nullable=False, server_default=""))
