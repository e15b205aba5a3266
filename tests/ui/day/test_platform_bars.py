from pytestqt.qtbot import QtBot

from app.ui.day.platform_bars import PlatformBars, PlatformPair
from app.ui.theme import LIGHT
from tests.ui.day.pixels import ink
from tests.ui.day.reports import yuan


def test_platforms_are_as_long_as_they_brought(qtbot: QtBot) -> None:
    bars = PlatformBars()
    qtbot.addWidget(bars)
    bars.show_platforms([PlatformPair("Alipay", yuan(1000), yuan(400))])
    bars.resize(480, bars.sizeHint().height())
    long = ink(bars.grab().toImage(), LIGHT)
    bars.show_platforms([PlatformPair("Alipay", yuan(400), yuan(1000))])
    assert long > ink(bars.grab().toImage(), LIGHT) > 0
    assert bars.accessibleDescription() == "Alipay ¥4.00, ¥10.00"
    one = bars.sizeHint().height()
    bars.show_platforms([PlatformPair("a", yuan(1), yuan(0)), PlatformPair("b", yuan(0), yuan(1))])
    assert bars.sizeHint().height() == 2 * one
