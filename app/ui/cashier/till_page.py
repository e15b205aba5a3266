"""A page at the foot of the sale. Which keys reach it is the same for all; what they do is its own."""

from PySide6.QtCore import Signal

from app.ui.panel import Panel


class TillPage(Panel):
    """`left` asks for the page on which the sale stands."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__("page-inside")

    def press(self, key: str) -> None:
        """A figure or a point was typed."""

    def backspace(self) -> None:
        """The last figure shall go."""

    def accept(self) -> None:
        """Enter was pressed."""

    def step_back(self) -> None:
        """Escape was pressed."""
        self.left.emit()

    def choose_next(self, _by: int) -> bool:
        """An arrow key was pressed, -1 for up; False when the page has nothing to choose from."""
        return False

    def set_low(self, is_low: bool) -> None:
        """In a low window it shows less."""
