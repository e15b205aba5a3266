"""Scenes with several monitors. Qt knows its monitors from its start, so each scene is a process of its own:

    python -m tests.ui.screen_scenes SCENE

prints what stood where after each step, as JSON lines.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.screens import ScreenWatcher
from tests.ui.offscreen_screens import configuration, plug

TILL, CUSTOMER, WALL = ("till", 0, 0, 1366, 768), ("customer", 1366, 0, 800, 480), ("wall", 2166, 0, 1080, 1920)


class Scene:
    """Both windows, watched, and a record of what was seen."""

    def __init__(self, app: QApplication, customer_screen: str = "") -> None:
        self.app = app
        self.till, self.customer = QWidget(), QWidget()
        self.till.setScreen(next(screen for screen in app.screens() if screen.name() == "till"))
        self.till.show()
        self.alone: list[bool] = []
        self.watcher = ScreenWatcher(app, self.till, self.customer, customer_screen)
        self.watcher.one_screen.connect(self.alone.append)
        self.watcher.place()

    def plug(self, *screens: tuple[str, int, int, int, int]) -> None:
        """Change the monitors, tell what that did at once, and wait until the watcher has followed."""
        settled = QEventLoop()
        self.watcher.placed.connect(settled.quit)
        plug(self.app, *screens)
        self.tell("at once")
        settled.exec()

    def close_customer(self) -> None:
        settled = QEventLoop()
        self.watcher.placed.connect(settled.quit)
        self.customer.close()
        self.tell("closed")
        settled.exec()

    def tell(self, step: str) -> None:
        """Print where the customer's window is."""
        self.app.processEvents()
        place = self.customer.geometry()
        seen = {
            "step": step,
            "visible": self.customer.isVisible(),
            "full": self.customer.isFullScreen(),
            "screen": self.customer.screen().name(),
            "geometry": [place.x(), place.y(), place.width(), place.height()],
            "till": self.till.screen().name(),
            "window": self.customer.isWindow(),
            "alone": self.alone,
        }
        sys.stdout.write(json.dumps(seen) + "\n")


def two_screens(app: QApplication) -> None:
    scene = Scene(app)
    scene.tell("start")
    scene.close_customer()
    scene.tell("reopened")


def unplugged_for_good(app: QApplication) -> None:
    scene = Scene(app)
    scene.plug(TILL)
    scene.tell("unplugged")


def unplugged_and_back(app: QApplication) -> None:
    scene = Scene(app)
    scene.plug(TILL)
    scene.plug(TILL, CUSTOMER)
    scene.tell("back")
    scene.plug(TILL, WALL)
    scene.tell("another")


def one_then_two(app: QApplication) -> None:
    plug(app, TILL)
    scene = Scene(app)
    scene.tell("start")
    scene.plug(TILL, CUSTOMER)
    scene.tell("plugged")


def panel_and_out(app: QApplication) -> None:
    plug(app, TILL)
    scene = Scene(app)
    scene.customer.setParent(scene.till)
    scene.customer.show()
    scene.tell("panel")
    scene.plug(TILL, CUSTOMER)
    scene.tell("plugged")


def chosen_by_name(app: QApplication) -> None:
    plug(app, TILL, CUSTOMER, WALL)
    scene = Scene(app, "wall")
    scene.tell("start")
    scene.plug(TILL, CUSTOMER)
    scene.tell("unplugged")
    scene.watcher.set_customer_screen("till")
    scene.tell("primary wanted")


def stopped(app: QApplication) -> None:
    scene = Scene(app)
    scene.watcher.stop()
    scene.customer.close()
    plug(app, CUSTOMER, TILL, WALL)
    scene.tell("stopped")


SCENES: tuple[Callable[[QApplication], None], ...] = (
    two_screens,
    unplugged_for_good,
    unplugged_and_back,
    one_then_two,
    panel_and_out,
    chosen_by_name,
    stopped,
)


def main(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "screens.json")
        file.write_text(json.dumps(configuration(TILL)))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
        app = QApplication([])
    plug(app, TILL, CUSTOMER)
    next(scene for scene in SCENES if scene.__name__ == name)(app)


if __name__ == "__main__":
    main(sys.argv[1])
