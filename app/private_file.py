"""Files that only the user who runs the station can read: secrets, where the system has no better place for them."""

import logging
import os
import stat
import subprocess
import sys
from pathlib import Path

log = logging.getLogger(__name__)

OWNER_ONLY = stat.S_IRUSR | stat.S_IWUSR


class NotPrivate(Exception):
    """The file could be read by others and cannot be made private. The message is for the owner."""


def write_private(file: Path, text: str) -> None:
    """Replace the file as a whole, private from its first byte, so that a power cut leaves the old or the new."""
    draft = file.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        if sys.platform == "win32":
            _keep_from_others(draft)
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
    _settle_folder(file.parent)


def require_private(file: Path) -> None:
    """See to it that nobody else can read the file; one that others could read is mended, with a warning.

    Raises:
        NotPrivate: it belongs to another user, or its rights cannot be changed.
    """
    if sys.platform == "win32":
        _keep_from_others(file)
        return
    seen = file.stat()
    if seen.st_uid != os.geteuid():
        raise NotPrivate(f"{file} belongs to another user, who can read what is secret in it")
    if wider := stat.S_IMODE(seen.st_mode) & ~OWNER_ONLY:
        _keep_from_others(file)
        log.warning(
            "others could read %s (rights %03o too wide); that is mended: make its secrets anew if in doubt",
            file,
            wider,
        )


def _keep_from_others(file: Path) -> None:
    try:
        if sys.platform == "win32":
            _restrict_access_list(file)
        else:
            file.chmod(OWNER_ONLY)
    except (OSError, subprocess.CalledProcessError) as error:
        raise NotPrivate(f"{file} can be read by others, and that cannot be changed: {error}") from error


if sys.platform == "win32":

    def _restrict_access_list(file: Path) -> None:
        """Drop what the file inherits and leave one entry: its user's."""
        icacls = Path(os.environ["SYSTEMROOT"], "System32", "icacls.exe")
        user = f"{os.environ['USERDOMAIN']}\\{os.environ['USERNAME']}"
        subprocess.run([icacls, file, "/inheritance:r", "/grant:r", f"{user}:F"], check=True, capture_output=True)  # noqa: S603 -- the system's own tool, by its full path


def _settle_folder(folder: Path) -> None:
    """The renaming itself must survive a power cut; Windows has no such call for folders."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
