"""Amounts spoken by the system's own speech engine, through Qt, where there is one."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale, QLoggingCategory, QPluginLoader

from app.domain.money import Money
from app.sound.amount_words import received_words

log = logging.getLogger(__name__)

ENGINE_FOR_QTS_OWN_TESTS = "mock"


class SpeechEngine(Protocol):
    """What the voice needs of Qt's QTextToSpeech."""

    def setLocale(self, locale: QLocale) -> None: ...  # noqa: N802 -- Qt's name

    def setVolume(self, volume: float) -> None: ...  # noqa: N802 -- Qt's name

    def enqueue(self, text: str) -> int: ...


def open_engine() -> SpeechEngine | None:
    """The system's speech engine, or None, with one line in the log.

    Loading Qt's speech module takes some hundredths of a second, and on Linux it needs libpulse: never before the
    windows are shown.
    """
    # Qt's multimedia library warns of every system library that it could use and does not find.
    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false")
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError as missing:
        log.info("amounts are not spoken: %s", missing)
        return None
    for name in QTextToSpeech.availableEngines():
        if name != ENGINE_FOR_QTS_OWN_TESTS and _plugin_loads(name):
            engine = QTextToSpeech(name)
            if engine.state() != QTextToSpeech.State.Error:
                return engine
            log.info("speech engine %s does not serve: %s", name, engine.errorString())
    log.info("amounts are not spoken: no speech engine")
    return None


def _plugin_loads(engine: str) -> bool:
    """Tried beforehand, because Qt reports a plugin whose system library is missing as a critical fault of ours."""
    for folder in QCoreApplication.libraryPaths():
        for file in Path(folder, "texttospeech").glob(f"*qtexttospeech_{engine}.*"):
            plugin = QPluginLoader(str(file))
            if not plugin.load():
                log.info("speech engine %s does not load: %s", engine, plugin.errorString())
                return False
    return True


class Voice:
    """Lives on the window's thread. Sentences wait for one another inside the engine, and never hold a ring up."""

    def __init__(
        self,
        platform_name: Callable[[str], str],
        *,
        language: str = "en",
        volume: int = 80,
        switched_on: bool = True,
        open_engine: Callable[[], SpeechEngine | None] = open_engine,
    ) -> None:
        self.switched_on = switched_on
        self._platform_name = platform_name
        self._language = language
        self._volume = volume
        self._open_engine = open_engine
        self._engine: SpeechEngine | None = None

    @property
    def speaks(self) -> bool:
        """Whether an engine was found; False before `open`."""
        return self._engine is not None

    def open(self) -> None:
        """Look for an engine; once, after the windows are shown. Until then, and without one, nothing is said."""
        self._engine = self._open_engine()
        self.set_language(self._language)
        self.set_volume(self._volume)

    def set_language(self, language: str) -> None:
        """`zh_CN` or `en`."""
        self._language = language
        if self._engine:
            self._engine.setLocale(QLocale(language))

    def set_volume(self, volume: int) -> None:
        """From 0 to 100."""
        self._volume = volume
        if self._engine:
            self._engine.setVolume(volume / 100)

    def say(self, money: Money, platform: str) -> None:
        """Speak the amount after what is being said already. `platform` is its key."""
        if self._engine and self.switched_on:
            self._engine.enqueue(received_words(money, self._platform_name(platform), self._language))
