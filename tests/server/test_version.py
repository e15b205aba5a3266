"""The migrations end in exactly the schema, on both databases, however many start at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.server import schema
from app.server.database import Database, sqlite_url
from app.server.migrations import HEAD
from app.server.version import DatabaseFromNewerVersion, bring_up_to_date, version_of
from tests.server.postgres_server import PostgresServer


def test_the_migrations_make_the_schema(database: Database) -> None:
    with database.reading() as connection:
        assert version_of(connection) == HEAD
        assert compare_metadata(MigrationContext.configure(connection), schema.METADATA) == []


def test_an_empty_database_is_made_once_by_many(postgres: PostgresServer, tmp_path: Path) -> None:
    for url in (postgres.make("made_by_many"), sqlite_url(tmp_path / "made.sqlite3")):
        databases = [Database(url) for _ in range(4)]
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(bring_up_to_date, databases))
        with databases[0].reading() as connection:
            assert version_of(connection) == HEAD
        for database in databases:
            database.close()


def test_a_newer_database_is_left_as_it_is(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseFromNewerVersion, match="9999"):
        bring_up_to_date(database)
