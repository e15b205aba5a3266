"""A font with Chinese that can be put into a document, from where each system keeps its own."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple


class Face(NamedTuple):
    """One face of a font file; `number` counts within a collection."""

    file: Path
    number: int = 0


class Family(NamedTuple):
    regular: Face
    bold: Face


class _Known(NamedTuple):
    """File names; the faces of a collection stand in an order of their own, and here Simplified Chinese is wanted."""

    regular: str
    bold: str
    number: int = 0


_KNOWN = (
    _Known("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 2),
    _Known("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
    _Known("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf"),
    _Known("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf"),
    _Known("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf"),
    _Known("msyh.ttc", "msyhbd.ttc"),
    _Known("simhei.ttf", "simhei.ttf"),
    _Known("STHeiti Light.ttc", "STHeiti Medium.ttc", 1),
    _Known("Hiragino Sans GB.ttc", "Hiragino Sans GB.ttc"),
    _Known("PingFang.ttc", "PingFang.ttc"),
    _Known("wqy-microhei.ttc", "wqy-microhei.ttc"),
    _Known("wqy-zenhei.ttc", "wqy-zenhei.ttc"),
    _Known("simsun.ttc", "simsun.ttc"),
    _Known("Arial Unicode.ttf", "Arial Unicode.ttf"),
    _Known("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"),
)


def chinese_family(folders: Sequence[Path] | None = None) -> Family | None:
    """The first known family that `folders`, by default the system's, hold in full; None when there is none."""
    found = dict(_font_files(system_folders() if folders is None else folders))
    for known in _KNOWN:
        regular, bold = found.get(known.regular), found.get(known.bold)
        if regular and bold:
            return Family(Face(regular, known.number), Face(bold, known.number))
    return None


def system_folders() -> list[Path]:
    """Of Linux (fontconfig's usual ones), Windows and macOS."""
    windows = os.environ.get("WINDIR", r"C:\Windows")
    local = os.environ.get("LOCALAPPDATA", windows)
    linux = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
    macos = ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts")
    usual = [Path(folder).expanduser() for folder in (*linux, *macos)]
    return [*usual, Path(windows, "Fonts"), Path(local, "Microsoft", "Windows", "Fonts")]


def _font_files(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    wanted = {name for known in _KNOWN for name in (known.regular, known.bold)}
    for folder in folders:
        for place, _, names in os.walk(folder):
            yield from ((name, Path(place, name)) for name in wanted.intersection(names))
