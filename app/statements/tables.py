"""The tables in a file, whatever it is wrapped in: told by what it holds, never by its name."""

import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.statements import text_file, xlsx_file, zip_file
from app.statements.statement import StatementUnreadable

LARGEST_FILE = 256 << 20
"""Bytes, packed or not."""
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""An old .xls, or an Excel file with a password ([MS-CFB] 2.2)."""


@dataclass(frozen=True, slots=True)
class Table:
    """Its rows are streamed, once, and only until the next table is asked for."""

    name: str
    rows: Iterator[list[str]]


def tables(file: Path) -> Generator[Table]:
    """Each CSV file or workbook in `file`; close the iterator to let the file go.

    Raises:
        StatementUnreadable: it is missing, too large, cut off, locked or of another kind; also while rows are read.
    """
    with _told_as_unreadable(file.name):
        start = _start(file)
        if start == _OLD_OFFICE:
            raise _old_office(file.name)
        if start != _ZIP:
            yield _text_table(file.name, lambda: file.open("rb"))
            return
        with zipfile.ZipFile(file) as archive:
            yield from _in_archive(archive, file)


def _in_archive(archive: zipfile.ZipFile, file: Path) -> Iterator[Table]:
    if zip_file.is_workbook(archive):
        with file.open("rb") as raw:
            yield _workbook_table(file.name, raw)
        return
    for member in zip_file.members(archive, file.name):
        if member.workbook:
            with member.opened() as raw:
                yield _workbook_table(member.name, raw)
        else:
            yield _text_table(member.name, member.opened)


def _text_table(name: str, opened: Callable[[], IO[bytes]]) -> Table:
    return Table(name, _guarded(name, text_file.rows(name, opened)))


def _workbook_table(name: str, raw: IO[bytes]) -> Table:
    with zipfile.ZipFile(raw) as parts:
        zip_file.require_small(parts.infolist(), name, zip_file.LARGEST_WORKBOOK)
    return Table(name, _guarded(name, xlsx_file.rows(name, raw)))


def _guarded(name: str, rows: Iterator[list[str]]) -> Iterator[list[str]]:
    with _told_as_unreadable(name):
        yield from rows


@contextmanager
def _told_as_unreadable(name: str) -> Iterator[None]:
    """What the file system and a broken archive raise, as a sentence."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:  # of a name or a place
        raise StatementUnreadable(
            f"{name} is a broken or cut off ZIP or Excel file: {error}. Download the statement again.",
            f"{name} 是损坏或不完整的压缩文件或 Excel 文件（{error}）。请重新下载账单。",
        ) from error
    except OSError as error:
        why = error.strerror or error
        raise StatementUnreadable(f"{name} cannot be read: {why}.", f"无法读取 {name}：{why}。") from error


def _start(file: Path) -> bytes:
    """The first four bytes of a file that is not too large."""
    if file.stat().st_size > LARGEST_FILE:
        raise StatementUnreadable(
            f"{file.name} is larger than a statement can be ({LARGEST_FILE >> 20} MB). "
            "Download the statement for a shorter time.",
            f"{file.name} 超出账单的合理大小（{LARGEST_FILE >> 20} MB）。请缩短账单的时间范围后重新下载。",
        )
    with file.open("rb") as raw:
        return raw.read(4)


def _old_office(name: str) -> StatementUnreadable:
    return StatementUnreadable(
        f"{name} is an Excel file with a password or in the format of before 2007. "
        "Open it in Excel and save it as .xlsx without a password.",
        f"{name} 是有密码的或旧格式（.xls）的 Excel 文件。请用 Excel 打开，另存为不带密码的 .xlsx 文件。",
    )
