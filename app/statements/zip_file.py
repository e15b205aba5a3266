"""The statements inside a ZIP archive, with what an archive from outside may cost bounded."""

import io
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import IO

from app.statements.statement import StatementUnreadable
from app.statements.text_file import GBK

LARGEST_UNPACKED = 256 << 20
"""Bytes of one member; a year's bill of a busy shop is a tenth of that."""
LARGEST_WORKBOOK = 64 << 20
"""Bytes of all parts of a workbook together; its texts are kept in memory."""
MOST_MEMBERS = 200
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
"""General purpose bit flags (APPNOTE 6.3.10, 4.4.4)."""


@dataclass(frozen=True, slots=True)
class Member:
    """`workbook` tells XLSX from CSV. `opened` may be called more than once."""

    name: str
    workbook: bool
    opened: Callable[[], IO[bytes]]


def is_workbook(archive: zipfile.ZipFile) -> bool:
    return "xl/workbook.xml" in archive.namelist()


def members(archive: zipfile.ZipFile, name: str) -> list[Member]:
    """The CSV and XLSX files in the archive, in its order.

    Raises:
        StatementUnreadable: it is encrypted, or would unpack to more than it may.
    """
    tables = [info for info in archive.infolist() if _is_table(info)]
    require_unlocked(tables, name)
    require_small(tables, name, LARGEST_UNPACKED)
    return [_member(archive, info) for info in tables]


def require_unlocked(infos: Iterable[zipfile.ZipInfo], name: str) -> None:
    """
    Raises:
        StatementUnreadable: the archive wants a password.
    """
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise StatementUnreadable(
            f"{name} is locked with a password. Unpack it first, with the password that the platform sent you, "
            "and then choose the file inside.",
            f"{name} 有密码保护。请先用平台发给您的密码解压，再选择里面的文件。",
        )


def require_small(infos: Iterable[zipfile.ZipInfo], name: str, largest: int) -> None:
    """By the sizes that the archive states; `zipfile` never unpacks more than those.

    Raises:
        StatementUnreadable: it would unpack to more than `largest` bytes, or has too many files.
    """
    sizes = [info.file_size for info in infos]
    if len(sizes) > MOST_MEMBERS or sum(sizes) > largest:
        raise StatementUnreadable(
            f"{name} would unpack to more than a statement can be ({largest >> 20} MB, {MOST_MEMBERS} files). "
            "Download the statement for a shorter time.",
            f"{name} 解压后超出账单的合理大小（{largest >> 20} MB、{MOST_MEMBERS} 个文件）。"
            "请缩短账单的时间范围后重新下载。",
        )


def _is_table(info: zipfile.ZipInfo) -> bool:
    name = info.filename.lower()
    return name.endswith((".csv", ".xlsx")) and not name.startswith("__macosx/")


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    workbook = info.filename.lower().endswith(".xlsx")
    opened = partial(_whole, archive, info) if workbook else partial(archive.open, info)
    return Member(_name(info), workbook, opened)


def _whole(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    """An archive inside the archive is read back and forth, which a compressed stream does badly."""
    require_small([info], info.filename, LARGEST_WORKBOOK)
    return io.BytesIO(archive.read(info))


def _name(info: zipfile.ZipInfo) -> str:
    """Without the flag for UTF-8, `zipfile` takes a name for code page 437; the platforms write GBK."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode(GBK)
    except UnicodeError:
        return info.filename
