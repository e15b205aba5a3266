"""The back end on both databases: SQLite in a file, and PostgreSQL for real."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from app.server.database import Database, sqlite_url
from app.server.settings import ServerSettings
from app.server.version import bring_up_to_date
from tests.server.client import Client, running
from tests.server.postgres_server import PostgresServer, programs

TEMPLATE = "migrated"


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    folder = programs()
    if folder is None:
        pytest.skip("NO POSTGRESQL HERE: half of the back end is not tested. Install Debian's `postgresql`.")
    server = PostgresServer(folder)
    try:
        database = Database(server.make(TEMPLATE))
        bring_up_to_date(database)
        database.close()
        yield server
    finally:
        server.stop()


_numbers = iter(range(1_000_000))


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of this test's own; in PostgreSQL its tables are there already."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "backend.sqlite3")
    postgres: PostgresServer = request.getfixturevalue("postgres")
    return postgres.make(f"test{next(_numbers)}", TEMPLATE)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    database = Database(url)
    bring_up_to_date(database)
    yield database
    database.close()


@pytest.fixture
async def client(url: str) -> AsyncIterator[Client]:
    async with running(ServerSettings(url)) as client:
        yield client
