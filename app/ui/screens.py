"""Which window goes to which screen, while screens come and go."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

SETTLE_MS = 150
"""Plugging a monitor in or out comes as several changes; the windows move once, this long after the last."""
CUSTOMER_FLAGS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class Rectangle(NamedTuple):
    """A place on the desktop, in device-independent pixels."""

    x: int
    y: int
    width: int
    height: int


class SeenScreen(Protocol):
    """What the placing needs to know of a screen."""

    @property
    def name(self) -> str: ...

    @property
    def geometry(self) -> Rectangle: ...

    @property
    def primary(self) -> bool: ...


S = TypeVar("S", bound=SeenScreen)


@dataclass(frozen=True, slots=True)
class Placing(Generic[S]):
    """`customer` is None when no screen is left for the customer."""

    till: S
    customer: S | None


def placing(screens: Sequence[S], customer_screen: str) -> Placing[S] | None:
    """The till on the primary screen, the customer on the one named `customer_screen`, else on the first other one.

    When the customer is to have the primary screen, the till goes to another. A screen that mirrors the till's is no
    second screen. None when there is no screen at all.
    """
    if not screens:
        return None
    home = next((screen for screen in screens if screen.primary), screens[0])
    others = [screen for screen in screens if screen.geometry != home.geometry]
    if not others:
        return Placing(home, None)
    wanted = next((screen for screen in others if screen.name == customer_screen), None)
    if wanted is None and home.name == customer_screen:
        return Placing(others[0], home)
    return Placing(home, wanted or others[0])


@dataclass(frozen=True, slots=True)
class _Monitor:
    screen: QScreen
    primary: bool

    @property
    def name(self) -> str:
        return self.screen.name()

    @property
    def geometry(self) -> Rectangle:
        place = self.screen.geometry()
        return Rectangle(place.x(), place.y(), place.width(), place.height())


class ScreenWatcher(QObject):
    """Keeps the customer's window full screen on its monitor, and gives it to the till where there is only one.

    A customer's window that is closed by accident comes back. Call `place` once both windows exist.
    """

    one_screen = Signal(bool)
    """True: the customer's window is hidden and free to become a panel. False: take no hold of it any more."""
    placed = Signal()
    """Both windows are where they belong."""

    def __init__(self, app: QGuiApplication, till: QWidget, customer: QWidget, customer_screen: str = "") -> None:
        super().__init__()
        self._app = app
        self._till = till
        self._customer = customer
        self._customer_screen = customer_screen
        self._screen: QScreen | None = None
        self._alone: bool | None = None
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settled.timeout.connect(self.place)
        customer.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        customer.installEventFilter(self)
        self._watch()

    def set_customer_screen(self, name: str) -> None:
        """Follow the setting; an empty name takes the second monitor."""
        self._customer_screen = name
        self.place()

    def place(self) -> None:
        """Put both windows where they belong now."""
        primary = self._app.primaryScreen()
        decided = placing(
            [_Monitor(screen, screen == primary) for screen in self._app.screens()], self._customer_screen
        )
        if decided is None:
            return
        if decided.customer is None:
            self._give_to_till()
        else:
            self._clear_for_customer(decided.till.screen, decided.customer.screen)
            self._fill(decided.customer.screen)
        self.placed.emit()

    def stop(self) -> None:
        """Let screens and the customer's window come and go unwatched, as when the station ends."""
        self._settled.stop()
        self._customer.removeEventFilter(self)
        self._app.screenAdded.disconnect(self._screen_added)
        self._app.screenRemoved.disconnect(self._screen_removed)
        self._app.primaryScreenChanged.disconnect(self._settled.start)
        for screen in self._app.screens():
            screen.geometryChanged.disconnect(self._settled.start)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Close and not self._alone:
            self._settled.start()
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        self._app.screenAdded.connect(self._screen_added)
        self._app.screenRemoved.connect(self._screen_removed)
        self._app.primaryScreenChanged.connect(self._settled.start)
        for screen in self._app.screens():
            screen.geometryChanged.connect(self._settled.start)

    def _screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._settled.start)
        self._settled.start()

    def _screen_removed(self, screen: QScreen) -> None:
        """Qt moves the windows of a lost screen to another one: the customer's must not cover the till."""
        if screen == self._screen:
            self._screen = None
            self._customer.hide()
        self._settled.start()

    def _give_to_till(self) -> None:
        if self._alone:
            return
        self._alone = True
        self._screen = None
        self._customer.hide()
        self._customer.setWindowState(Qt.WindowState.WindowNoState)
        self.one_screen.emit(True)

    def _clear_for_customer(self, home: QScreen, customer: QScreen) -> None:
        if self._till.screen() == customer:
            state = self._till.windowState()
            self._till.setWindowState(Qt.WindowState.WindowNoState)
            self._till.setScreen(home)
            self._till.move(home.availableGeometry().topLeft())
            self._till.setWindowState(state)

    def _fill(self, screen: QScreen) -> None:
        if self._alone is not False:
            self._alone = False
            self.one_screen.emit(False)
            self._customer.setParent(None, CUSTOMER_FLAGS)
        if self._screen != screen:
            self._screen = screen
            self._customer.setWindowState(Qt.WindowState.WindowNoState)
        self._customer.setScreen(screen)
        self._customer.setGeometry(screen.geometry())
        self._customer.setWindowState(Qt.WindowState.WindowFullScreen)
        self._customer.show()
