"""The version of the back end's database, and how it is brought up to date when several processes start at once."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

from app.server.database import Database
from app.server.migrations import HEAD, SCRIPTS
from app.server.settings import ServerRefused

_LOCK = 0x5061796265_6C6C
"""The advisory lock's number in PostgreSQL: `Paybell` in ASCII."""


class DatabaseFromNewerVersion(ServerRefused):
    """A later version of this program has migrated the database; it was left as it is."""

    def __init__(self, found: str) -> None:
        super().__init__(
            f"The database is of version {found}, this program knows up to {HEAD}. Install the newer program."
        )


def bring_up_to_date(database: Database) -> None:
    """Make or migrate the tables in one transaction. A second process waits for the first, and then finds it done.

    Raises:
        DatabaseFromNewerVersion: see there.
    """
    with database.writing() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        found = version_of(connection)
        if found > HEAD:
            raise DatabaseFromNewerVersion(found)
        if found != HEAD:
            _migrate(connection)


def version_of(connection: Connection) -> str:
    """Four digits, so that the order of their texts is theirs; empty where there is no database yet."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.exec_driver_sql("SELECT max(version_num) FROM alembic_version").scalar() or ""


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
