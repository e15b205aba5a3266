"""The ledger's versions. Alembic runs the scripts of `versions/` when a database is older than `HEAD`."""

from pathlib import Path

SCRIPTS = Path(__file__).parent
HEAD = "0006"
"""The version that this program writes: the newest revision in `versions/`."""
