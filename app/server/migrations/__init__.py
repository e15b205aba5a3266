"""The versions of the back end's database. Alembic runs the scripts of `versions/` that a database still lacks."""

from pathlib import Path

SCRIPTS = Path(__file__).parent
HEAD = "0002"
"""The version that this program writes: the newest revision in `versions/`."""
