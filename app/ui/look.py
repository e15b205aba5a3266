"""A theme at a size: what every widget of the till is dressed with."""

from dataclasses import asdict, dataclass
from string import Template
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QWidget

from app.paths import RESOURCES
from app.ui.theme import BODY, FAMILIES, HUGE, LARGE, LIGHT, SMALL, TOUCH, Theme
from app.ui.type import font

DRAWN_FOR = QSize(1366, 768)
"""The window at which sizes are as the theme says; larger windows grow them."""
SCALES = (1.0, 1.25, 1.5, 2.0, 2.5)


@dataclass(frozen=True, slots=True)
class Look:
    """`scale` multiplies every size, so that a large screen without scaling of its own is not a till for ants."""

    theme: Theme = LIGHT
    scale: float = 1.0

    def px(self, size: int) -> int:
        """A size of the theme in device-independent pixels of this look."""
        return round(size * self.scale)

    def font(self, size: int, *, bold: bool = False) -> QFont:
        """A font of `size` theme pixels whose figures are all equally wide."""
        return font(self.px(size), bold=bold)

    def style_sheet(self) -> str:
        """`resources/style.qss`, filled in."""
        template = Template((RESOURCES / "style.qss").read_text(encoding="utf-8"))
        sizes = {"small": SMALL, "body": BODY, "large": LARGE, "huge": HUGE, "touch": TOUCH}
        return template.substitute(
            asdict(self.theme),
            families=", ".join(f'"{family}"' for family in FAMILIES),
            icons=(RESOURCES / "icons").as_posix(),
            **{f"s{n}": f"{self.px(n)}px" for n in range(2, 49, 2)},
            **{name: f"{self.px(size)}px" for name, size in sizes.items()},
        )

    def palette(self) -> QPalette:
        """For what a style sheet does not reach, so that no grey of the system shows through."""
        palette = QPalette()
        for role, colour in _PALETTE.items():
            palette.setColor(role, QColor(getattr(self.theme, colour)))
        return palette


@runtime_checkable
class Dressed(Protocol):
    """A widget that paints with the look itself, beyond what the style sheet does for it."""

    def set_look(self, look: Look) -> None: ...


def dress(root: QWidget, look: Look) -> None:
    """Give `root` and everything inside it the look."""
    root.setPalette(look.palette())
    root.setFont(look.font(BODY))
    root.setStyleSheet(look.style_sheet())
    dress_inside(root, look)


def dress_inside(root: QWidget, look: Look) -> None:
    """For what came into a window that is already dressed."""
    for child in root.findChildren(QWidget):
        if isinstance(child, Dressed):
            child.set_look(look)


def scale_for(size: QSize) -> float:
    """The largest scale at which everything that fits 1366x768 still fits `size`."""
    room = min(size.width() / DRAWN_FOR.width(), size.height() / DRAWN_FOR.height())
    return max((scale for scale in SCALES if scale <= room), default=SCALES[0])


_PALETTE = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "paper",
    QPalette.ColorRole.Button: "key",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink_soft",
    QPalette.ColorRole.Highlight: "ink",
    QPalette.ColorRole.HighlightedText: "paper",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "paper",
    QPalette.ColorRole.Link: "focus",
}
