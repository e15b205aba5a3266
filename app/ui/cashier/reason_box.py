"""Why something was done: one of the usual reasons by touch, or in the cashier's own words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

MOST_WHY = 80
"""Characters of a reason."""


class ReasonBox(QComboBox):
    """`why` is never empty as long as something is offered."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        line = self.lineEdit()
        if line:
            line.setMaxLength(MOST_WHY)

    @property
    def why(self) -> str:
        return self.currentText().strip() or self.itemText(0)

    def offer(self, reasons: Sequence[str]) -> None:
        """The first stands until another is chosen or written; what was written stays."""
        own = self.currentText() if self.findText(self.currentText()) < 0 else ""
        self.clear()
        self.addItems(list(reasons))
        if own:
            self.setEditText(own)
