"""Collection codes on the command line: read them from pictures, print them for the counter."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.bootstrap.codes import print_explained
from app.bootstrap.platforms import known_platforms
from app.bootstrap.terminal import refuse, say
from app.codes.doubts import Doubt, DoubtKind, doubts
from app.codes.picture import NoCode, modules
from app.codes.registry import explain
from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.paths import DataFolder
from app.platforms.registry import Registry
from app.settings import read_settings
from app.ui.picture_file import PictureUnreadable, payloads_in_file
from app.ui.poster import PosterCode, write_poster
from app.ui.theme import LIGHT


def scan_picture(folder: DataFolder, file: Path) -> int:
    """Print a JSON object a code, its payload with it. 1 when there is none or the file is no picture."""
    try:
        payloads = payloads_in_file(file)
    except PictureUnreadable as error:
        return refuse(f"{file}: {error}")
    platform_of_code = known_platforms(folder, say).platform_of_code
    for payload in payloads:
        print_explained(explain(payload, platform_of_code), payload=payload)
    return 0 if payloads else refuse(f"{file}: there is no QR code in it")


def print_poster(folder: DataFolder, file: Path) -> int:
    """Write the cards for the counter; doubtful codes are printed and named. 1 when there is none or no writing."""
    read = read_settings(folder.settings)
    codes = read.settings.codes
    if not codes:
        return refuse(read.problem or f"{folder.settings}: it has no collection codes yet; add them in the settings")
    registry = known_platforms(folder, say)
    _tell_doubts(codes, registry)
    application = _drawing_application()
    try:
        cards = [_poster_code(code, registry.platforms.get(code.platform)) for code in codes]
        write_poster(file, read.settings.name_to_show, cards)
    except (OSError, NoCode) as error:
        return refuse(str(error))
    finally:
        del application
    say(f"{file}: {len(cards)} codes")
    return 0


def _tell_doubts(codes: Iterable[CollectionCode], registry: Registry) -> None:
    for code in codes:
        for doubt in doubts(code, explain(code.payload), registry.platform_of_code, registry.platforms.values()):
            say(f"look again at {code.name or code.platform}: {_sentence(doubt, registry)}")


def _poster_code(code: CollectionCode, platform: Platform | None) -> PosterCode:
    known = platform or Platform(code.platform, code.platform, code.platform, LIGHT.ink)
    return PosterCode(modules(code.payload), known.name_zh, known.name_en, known.colour, code.name)


def _sentence(doubt: Doubt, registry: Registry) -> str:
    if doubt.kind in (DoubtKind.OTHER_PLATFORM, DoubtKind.OTHER_NAME):
        return f"{doubt.kind.value}: {registry.platforms[doubt.detail].name_en}"
    return f"{doubt.kind.value}: {doubt.detail}" if doubt.detail else doubt.kind.value


def _drawing_application() -> QGuiApplication:
    """Qt's fonts need an application. On Linux it needs no screen; elsewhere only the screen's one knows the fonts."""
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QGuiApplication.instance()
    return running if isinstance(running, QGuiApplication) else QGuiApplication(sys.argv[:1])
