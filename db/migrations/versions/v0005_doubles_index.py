"""Finds what is another payment heard once more without reading every payment."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("payment_doubles", "payment", ["doubles"], sqlite_where=sa.text("doubles IS NOT NULL"))
