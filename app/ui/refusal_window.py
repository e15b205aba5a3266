"""Why the station does not start: one sentence in both languages, and a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout

from app.ui.icons import app_icon
from app.ui.look import Look, dress


class RefusalWindow(QDialog):
    """Both languages, because the settings that would say which may be what could not be read."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__()
        self.setWindowTitle("Paybell")
        self.setWindowIcon(app_icon())
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        for sentence in (zh, en):
            column.addWidget(_label(sentence))
        close = QPushButton("关闭 · Close")
        close.clicked.connect(self.accept)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        dress(self, Look())


def _label(sentence: str) -> QLabel:
    label = QLabel(sentence)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
