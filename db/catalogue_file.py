"""The file of the catalogue: which version it is of, and how it is made, opened or refused.

SQLite keeps two numbers for the program in a file's header: whose file it is and of which version
(https://www.sqlite.org/pragma.html#pragma_application_id).
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text
from sqlalchemy.exc import DBAPIError

from db.engine import take_write_lock, transaction, writing_engine
from db.refusal import Refusal
from db.trouble import unwritable
from db.version import SMALLEST_PAGE, look_into

APPLICATION_ID = 0x50_42_47_31
"""`PBG1` in ASCII."""
VERSION = 1
METADATA = MetaData()

product = Table(
    "product",
    METADATA,
    Column("place", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("price_minor", Integer, nullable=False),
    Column("currency", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("barcode", Text, nullable=False),
    Column("comparable", Text, unique=True),
    Column("category", Text, nullable=False),
    Column("colour", Text, nullable=False),
    Column("favourite", Integer, nullable=False),
    Column("active", Integer, nullable=False),
    sqlite_strict=True,
)
"""`comparable` is the barcode filled to 14 digits, NULL without one: SQLite lets NULL stand many times."""


class NotACatalogue(Refusal):
    """The file is no database, a damaged one, or another program's."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file} is not a catalogue of this program, or it is damaged. It was left as it is. "
            "Move it away to begin with an empty catalogue.",
            f"{file} 不是本程序的商品库，或者已经损坏。文件没有被改动。把它移走后，会建立新的空商品库。",
        )


class CatalogueFromNewerVersion(Refusal):
    """A later version of this program has written the file."""

    def __init__(self, file: Path, version: int) -> None:
        super().__init__(
            f"{file} was written by a newer version of this program (catalogue version {version}; this one knows "
            f"up to {VERSION}). Install the newer version. The file was left as it is.",
            f"{file} 由更新版本的程序写成（商品库版本 {version}，本程序最高支持 {VERSION}）。"
            "请安装新版本。文件没有被改动。",
        )


def open_catalogue(file: Path) -> Connection:
    """Open the catalogue for its one station, making it as need be.

    Raises:
        NotACatalogue, CatalogueFromNewerVersion: the file was left as it is.
        LedgerUnwritable: the disk is full or read-only, or another program holds the file.
    """
    try:
        file.touch(mode=0o600)
        found = _version_of(file)
        if found > VERSION:
            raise CatalogueFromNewerVersion(file, found)
        return _connected(file, is_new=found == 0)
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise unwritable(error) from error


def _version_of(file: Path) -> int:
    """0 when the file is empty."""
    if 0 < file.stat().st_size < SMALLEST_PAGE:
        raise NotACatalogue(file)  # SQLite would take what is left of a cut file for an empty database
    try:
        with closing(look_into(file)) as database:
            (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
            (owner,) = database.execute("PRAGMA application_id").fetchone()
            (version,) = database.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise NotACatalogue(file) from error
        raise
    if tables and (owner != APPLICATION_ID or version < 1):
        raise NotACatalogue(file)
    return int(version) if tables else 0


def _connected(file: Path, *, is_new: bool) -> Connection:
    connection = writing_engine(file).connect()
    try:
        if is_new:
            with transaction(connection):
                take_write_lock(connection)
                _create(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _create(connection: Connection) -> None:
    METADATA.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
