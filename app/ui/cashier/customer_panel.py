"""The customer's view inside the till, for a shop with one screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.panel import Panel, label


class CustomerPanel(Panel):
    """Hidden while the customer has a monitor."""

    def __init__(self) -> None:
        super().__init__("card")
        self._view: QWidget | None = None
        self._heading = label("soft")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(4)
        self._column.addWidget(self._heading)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.retranslate()
        self.hide()

    def show_view(self, view: QWidget | None) -> None:
        """Take `view` in; what was shown before is given back to who made it, without a parent."""
        if self._view and self._view is not view:
            self._column.removeWidget(self._view)
            self._view.setParent(None)
        if view:
            self._column.addWidget(view, 1)
            view.show()
        self._view = view
        self.setVisible(view is not None)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 0)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("What the customer sees"))
