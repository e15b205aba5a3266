"""The whole program before two monitors, which obeys what it reads:

    python -m tests.campaign.obedient_program run --data FOLDER ...

A line on its standard input is a JSON list, an order's name and its words; its answer is a JSON line.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.cashier.window import CashierWindow
from app.ui.customer.window import CustomerWindow
from main import main
from tests.campaign.memory import objects_by_kind
from tests.ui.offscreen_screens import configuration, plug

SCREENS = {"till": ("till", 0, 0, 1366, 768), "customer": ("customer", 1366, 0, 1280, 800)}


class Orders(QObject):
    """Heard on a thread of its own, obeyed on the windows' thread."""

    came = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.came.connect(self._obey)
        self._known: dict[str, Callable[..., object]] = {
            "plug": self._plug,
            "where": self._where,
            "zone": self._zone,
            "objects": objects_by_kind,
        }

    def listen(self) -> None:
        """Until the standard input is closed."""
        for line in sys.stdin:
            self.came.emit(line)

    def _obey(self, line: str) -> None:
        name, *words = json.loads(line)
        sys.stdout.write(json.dumps(self._known[name](*words)) + "\n")
        sys.stdout.flush()

    def _plug(self, *names: str) -> None:
        """These are the monitors from now on."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        plug(app, *(SCREENS[name] for name in names))

    def _where(self) -> dict[str, str | None]:
        """On which monitor each window is seen; None for a customer's window that has none of its own."""
        till, customer = _window(CashierWindow), _window(CustomerWindow)
        has_own = customer.isWindow() and customer.isVisible() and customer.isFullScreen()
        return {
            "till": till.screen().name() if till.isVisible() else None,
            "customer": customer.screen().name() if has_own else None,
        }

    def _zone(self, name: str) -> None:
        """The computer's time zone from now on, as POSIX writes it."""
        os.environ["TZ"] = name
        time.tzset()


def _window(kind: type[QWidget]) -> QWidget:
    [found] = [each for each in QApplication.allWidgets() if isinstance(each, kind)]
    return found


def run() -> int:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "screens.json")
        file.write_text(json.dumps(configuration(*SCREENS.values())))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
        orders = Orders()
        listening = Thread(target=orders.listen)
        listening.start()
        code = main()
        listening.join()
        return code


if __name__ == "__main__":
    sys.exit(run())
