from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.close_watch import CloseWatch


def test_a_closed_window_is_told(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = CloseWatch(window)
    window.show()
    with qtbot.waitSignal(watch.closed):
        window.close()
