"""The file of the owner's settings, which a person may edit."""

import tempfile
from pathlib import Path

from app.domain.collection_code import CollectionCode
from app.domain.pole_display import DisplayKind, PoleDisplay, TextEncoding
from app.settings import Settings, open_settings, read_settings, write_settings
from tests.fuzz.reader import Reader

LINES = rb"""
codes = 7
displays = 7
displays = [7]
day_files_formats = [[]]
volume = true
volume = 1.0
refund_limit_minor = 99999999999999999999
day_cut_off = "24:00"
[[codes]]
[[displays]]
[shop_name]
baud = -1
encoding = []
kind = {}
a.b.c = 1
"""
PIECES = (b"\\ud800", b"\\u0000", b"inf", b"nan", b"1979-05-27T07:32:00Z", b"0x7f")
WORDS = (*LINES.splitlines(keepends=True), *PIECES)


def _read(data: bytes, folder: Path) -> int:
    """Nothing escapes: a broken file is moved aside whole; what was read can be written, and reads the same."""
    file = folder / "settings.toml"
    file.write_bytes(data)
    opened = open_settings(file)
    if opened.set_aside:
        assert opened.problem
        assert opened.set_aside.read_bytes() == data
        opened.set_aside.unlink()
        return 0
    write_settings(file, opened.settings)
    assert read_settings(file).settings == opened.settings
    return 1


def _sample(settings: Settings) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "settings.toml"
        write_settings(file, settings)
        return file.read_bytes()


FULL = Settings(
    shop_name="小店",
    language="zh_CN",
    codes=(CollectionCode("alipay", "柜台", "https://qr.alipay.com/fkx00000"),),
    displays=(PoleDisplay(DisplayKind.VFD, "COM3", 9600, TextEncoding.ASCII),),
    day_files_formats=("csv", "xlsx"),
)
SETTINGS = Reader("settings file", _read, (_sample(Settings()), _sample(FULL), b""), words=WORDS)
