"""A file that appears under its name whole, or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


class NotWritten(Exception):
    """The file could not be written; whatever stood under its name before still stands there.

    `en` and `zh` each say why in a whole sentence.
    """

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


@contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """Write into a draft beside `file`, which takes the name once it is safely on the disk.

    Raises:
        NotWritten: the folder is missing, full or not writable, or another program holds the file.
    """
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}.draft")
    try:
        try:
            with draft.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        why = error.strerror or error
        raise NotWritten(
            f"{file} could not be written: {why}. Close it where it is open, or choose another place.",
            f"无法写入 {file}：{why}。请关闭正在使用它的程序，或换一个位置。",
        ) from error
