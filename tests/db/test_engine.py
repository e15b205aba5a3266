import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from db.engine import driver_connection, freeze_view, take_write_lock, transaction, writing_engine


@pytest.fixture
def connection(file: Path) -> Iterator[Connection]:
    file.touch()
    with writing_engine(file).connect() as connection:
        with transaction(connection):
            connection.exec_driver_sql("CREATE TABLE coin (worth INTEGER)")
        yield connection


def count(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT count(*) FROM coin").scalar_one())


def put(connection: Connection) -> None:
    connection.exec_driver_sql("INSERT INTO coin VALUES (5)")


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 250)]
)
def test_the_settings_that_make_a_commit_durable(connection: Connection, pragma: str, value: object) -> None:
    assert driver_connection(connection).execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_any_exception_undoes_all(connection: Connection) -> None:
    with pytest.raises(KeyboardInterrupt), transaction(connection):
        put_and_stop(connection)
    assert not driver_connection(connection).in_transaction
    with transaction(connection):
        assert count(connection) == 0


def put_and_stop(connection: Connection) -> None:
    take_write_lock(connection)
    put(connection)
    raise KeyboardInterrupt


def test_a_commit_that_finds_the_file_busy_is_undone_and_can_be_tried_again(connection: Connection, file: Path) -> None:
    """As on a disk that refuses WAL, where a reader keeps a commit waiting."""
    driver_connection(connection).execute("PRAGMA journal_mode = DELETE")
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM coin").fetchall()
        with pytest.raises(OperationalError, match="locked"):
            put_in(connection)
    assert not driver_connection(connection).in_transaction
    put_in(connection)
    with transaction(connection):
        assert count(connection) == 1


def put_in(connection: Connection) -> None:
    with transaction(connection):
        take_write_lock(connection)
        put(connection)


def test_the_write_lock_is_taken_at_once(connection: Connection, file: Path) -> None:
    with closing(sqlite3.connect(file, timeout=0)) as other, transaction(connection):
        take_write_lock(connection)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("INSERT INTO coin VALUES (5)")


def test_a_frozen_view_does_not_see_what_comes_later(connection: Connection, file: Path) -> None:
    with writing_engine(file).connect() as reader, transaction(reader):
        freeze_view(reader)
        assert count(reader) == 0
        with transaction(connection):
            put(connection)
        assert count(reader) == 0


def test_a_file_that_vanished_is_not_made_anew(file: Path) -> None:
    with pytest.raises(OperationalError, match="unable to open"):
        writing_engine(file).connect()
    assert not file.exists()


def test_an_error_does_not_carry_what_a_customer_wrote_into_the_log(connection: Connection) -> None:
    with pytest.raises(OperationalError) as failed:
        connection.execute(text("INSERT INTO purse VALUES (:payer)"), {"payer": "Wang"})
    assert "Wang" not in str(failed.value)
