"""What SQLite complains of, in the words of the shop.

The codes are SQLite's primary result codes (https://www.sqlite.org/rescode.html); the low eight bits of an extended
code are its primary code.
"""

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError

from app.domain.trouble import LedgerTrouble, LedgerUnwritable

_BY_CODE = {
    sqlite3.SQLITE_FULL: LedgerTrouble.DISK_FULL,
    sqlite3.SQLITE_BUSY: LedgerTrouble.LOCKED,
    sqlite3.SQLITE_LOCKED: LedgerTrouble.LOCKED,
    sqlite3.SQLITE_READONLY: LedgerTrouble.READ_ONLY,
    sqlite3.SQLITE_PERM: LedgerTrouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: LedgerTrouble.READ_ONLY,
    sqlite3.SQLITE_IOERR: LedgerTrouble.READ_ONLY,
}
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def unwritable(error: Exception) -> LedgerUnwritable:
    """The domain's word for `error`: a DBAPIError of SQLAlchemy, an error of sqlite3, an OSError, or anything else."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    return LedgerUnwritable(_trouble(cause), f"{_name(cause)}: {cause}")


def _trouble(cause: BaseException) -> LedgerTrouble:
    if isinstance(cause, OSError):
        return LedgerTrouble.DISK_FULL if cause.errno in _NO_ROOM else LedgerTrouble.READ_ONLY
    code = getattr(cause, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return LedgerTrouble.DISK_FULL
    return LedgerTrouble.BROKEN if code is None else _BY_CODE.get(code & 0xFF, LedgerTrouble.BROKEN)


def _name(cause: BaseException) -> str:
    return getattr(cause, "sqlite_errorname", None) or type(cause).__name__
