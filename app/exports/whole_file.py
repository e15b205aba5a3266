"""A file that appears under its name whole, or not at all."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


class ExportFailed(Exception):
    """The file could not be written; whatever stood under its name before still stands there.

    `en` and `zh` each say why in a whole sentence.
    """

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


@contextmanager
def draft_of(file: Path) -> Iterator[Path]:
    """Where to write what shall become `file`. Whatever still stands there at the end is removed.

    Raises:
        ExportFailed: the folder is missing, full or not writable, or another program holds the file.
    """
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}.draft")
    try:
        try:
            yield draft
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise _failed(file, error) from error


def fill(draft: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let `write` fill a new file, and return when it is safely on the disk."""
    with draft.open("x+b") as stream:
        write(stream)
        stream.flush()
        os.fsync(stream.fileno())


def _failed(file: Path, error: OSError) -> ExportFailed:
    why = error.strerror or str(error)
    return ExportFailed(
        f"{file} could not be written: {why}. Close it where it is open, or choose another place.",
        f"无法写入 {file}：{why}。请关闭正在使用它的程序，或换一个位置。",
    )
