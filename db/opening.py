"""How a ledger's file is opened: looked at first, then made, migrated or refused."""

import secrets
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from db import journal, version
from db.engine import reading_engine, take_write_lock, transaction, writing_engine
from db.migrations import HEAD, SCRIPTS
from db.refusal import Refusal
from db.trouble import unwritable


class NoLedger(Refusal):
    """There is nothing to read yet."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"There is no ledger at {file}. A station makes one when it first starts.",
            f"{file} 处没有账本。收款台第一次启动时会建立账本。",
        )


def open_to_write(file: Path, *, newest: str = HEAD, scripts: Path = SCRIPTS) -> Connection:
    """Open the ledger for its one station, making it or bringing it up to date as need be.

    Raises:
        NotALedger, LedgerFromNewerVersion: the file was left as it is.
        LedgerUnwritable: the disk is full or read-only, or another program holds the file.
    """
    try:
        file.touch(mode=0o600)
        found = version.version_of(file)
        if found is not None:
            version.require_known(file, found, newest)
        return _connected(file, found, newest, scripts)
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise unwritable(error) from error


def open_to_read(file: Path) -> Connection:
    """Open a ledger to look into it, beside a running station if need be.

    Raises:
        NoLedger, NotALedger, LedgerFromNewerVersion, LedgerFromOlderVersion: the file cannot be read by this program.
        LedgerUnwritable: the file cannot be opened.
    """
    try:
        found = version.version_of(file) if file.exists() else None
        if found is None:
            raise NoLedger(file)
        version.require_known(file, found)
        if found != HEAD:
            raise version.LedgerFromOlderVersion(file, found)
        return reading_engine(file).connect()
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise unwritable(error) from error


def _connected(file: Path, found: str | None, newest: str, scripts: Path) -> Connection:
    connection = writing_engine(file).connect()
    try:
        if found != newest:
            with transaction(connection):
                take_write_lock(connection)
                _bring_up_to_date(connection, found, scripts)
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: Connection, found: str | None, scripts: Path) -> None:
    if found is not None:
        version.migrate(connection, scripts)
        return
    version.create(connection)
    journal.append(connection, "station_opened", {"station_id": secrets.token_hex(8)}, datetime.now(UTC))
