import logging

import pytest
from PySide6.QtCore import QLocale

from app.domain.money import Money
from app.sound.voice import SpeechEngine, Voice, open_engine

NAMES = {"alipay": "支付宝"}


class KeepingEngine:
    """Keeps what it is to say, and how."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.locale = QLocale.c()
        self.volume = 0.0

    def setLocale(self, locale: QLocale) -> None:  # noqa: N802 -- Qt's name
        self.locale = locale

    def setVolume(self, volume: float) -> None:  # noqa: N802 -- Qt's name
        self.volume = volume

    def enqueue(self, text: str) -> int:
        self.said.append(text)
        return len(self.said)


def a_voice(engine: SpeechEngine | None, language: str = "zh_CN") -> Voice:
    voice = Voice(NAMES.__getitem__, language=language, volume=60, open_engine=lambda: engine)
    voice.open()
    return voice


def test_it_says_the_amount_in_the_language_of_the_shop() -> None:
    engine = KeepingEngine()
    voice = a_voice(engine)
    voice.say(Money(1250, "CNY"), "alipay")
    voice.set_language("en")
    voice.say(Money(500, "CNY"), "alipay")
    assert engine.said == ["支付宝到账十二点五元", "支付宝: five yuan received"]
    assert engine.locale.language() == QLocale.Language.English


def test_language_and_volume_reach_an_engine_that_is_opened_later() -> None:
    engine = KeepingEngine()
    a_voice(engine)
    assert engine.locale == QLocale("zh_CN")
    assert engine.volume == 0.6


def test_switched_off_it_says_nothing() -> None:
    engine = KeepingEngine()
    voice = a_voice(engine)
    voice.switched_on = False
    voice.say(Money(1250, "CNY"), "alipay")
    assert engine.said == []


def test_before_it_is_opened_and_without_an_engine_it_is_silent() -> None:
    unopened = Voice(NAMES.__getitem__, open_engine=KeepingEngine)
    unopened.say(Money(1250, "CNY"), "alipay")
    without = a_voice(None)
    without.say(Money(1250, "CNY"), "alipay")
    assert not unopened.speaks
    assert not without.speaks


def test_looking_for_this_systems_engine_warns_of_nothing(qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    """Qt's own warnings fail any test here; whether there is an engine depends on the machine."""
    with caplog.at_level(logging.INFO, logger="app.sound.voice"):
        engine = open_engine()
    assert engine is not None or "not spoken" in caplog.text
