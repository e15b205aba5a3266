"""The language of everything on the screen."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.domain.platform import Platform
from app.paths import RESOURCES
from app.ui.outside_text import harmless

SPOKEN = ("en", "zh_CN")


def set_language(app: QCoreApplication, code: str) -> None:
    """Change every open window at once to `en` or `zh_CN`; an empty `code` follows the system, else English."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.setParent(None)
    spoken = code or _system_language()
    QLocale.setDefault(QLocale(spoken))
    _install(app, f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, f"paybell_{spoken}", str(RESOURCES / "i18n"))


def is_chinese() -> bool:
    return QLocale().language() == QLocale.Language.Chinese


def language_on_screen() -> Literal["en", "zh_CN"]:
    """What the screen speaks now, whatever the setting leaves to the system."""
    return "zh_CN" if is_chinese() else "en"


def platform_name(platform: Platform) -> str:
    """What the shop calls the platform, in the language now on the screen."""
    return platform.name_zh if is_chinese() else platform.name_en


def name_of(key: str, platforms: Mapping[str, Platform]) -> str:
    """The platform's name in the language of the screen; a platform no longer known is called by its key."""
    platform = platforms.get(key)
    return platform_name(platform) if platform else harmless(key)


def translate(context: str, marked: object) -> str:
    """The translation of a text that stands in a table, where QT_TRANSLATE_NOOP marked it."""
    return QCoreApplication.translate(context, str(marked))


def _system_language() -> str:
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if not translator.load(name, folder):
        raise FileNotFoundError(f"{folder}/{name}.qm")
    app.installTranslator(translator)
