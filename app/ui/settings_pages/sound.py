"""What the shop hears."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSlider, QVBoxLayout

from app.settings import Settings
from app.ui.language import translate
from app.ui.panel import Panel, TillButton, label

SOUNDS = {
    "received": QT_TRANSLATE_NOOP("SoundPage", "Received"),
    "late": QT_TRANSLATE_NOOP("SoundPage", "Late"),
    "needs_a_look": QT_TRANSLATE_NOOP("SoundPage", "Needs a look"),
    "failure": QT_TRANSLATE_NOOP("SoundPage", "Not recorded"),
    "phone_silent": QT_TRANSLATE_NOOP("SoundPage", "Phone silent"),
}


class SoundPage(Panel):
    """`sound_tried` carries which prompt to play: a key of SOUNDS."""

    sound_tried = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__("page")
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setPageStep(10)
        self.volume.setValue(settings.volume)
        self.muted = QCheckBox()
        self.muted.setChecked(settings.muted)
        self.speak_amounts = QCheckBox()
        self.speak_amounts.setChecked(settings.speak_amounts)
        self.trials = {key: self._trial(key) for key in SOUNDS}
        self._volume_name = label("heading")
        self._percent = label("figure")
        self._try_name = label("heading")
        self.volume.valueChanged.connect(self._tell_percent)
        self._lay_out()
        self.retranslate()

    def chosen(self) -> dict[str, int | bool]:
        """The entries of Settings as they now stand on the page."""
        return {
            "volume": self.volume.value(),
            "muted": self.muted.isChecked(),
            "speak_amounts": self.speak_amounts.isChecked(),
        }

    def retranslate(self) -> None:
        self._volume_name.setText(self.tr("Volume"))
        self.volume.setAccessibleName(self.tr("Volume"))
        self.muted.setText(self.tr("Mute everything"))
        self.speak_amounts.setText(self.tr("Speak the amount after the bell"))
        self._try_name.setText(self.tr("Listen to each sound"))
        for key, button in self.trials.items():
            button.name(translate("SoundPage", SOUNDS[key]))
        self._tell_percent()

    def _tell_percent(self) -> None:
        self._percent.setText(f"{self.volume.value()} %")

    def _trial(self, key: str) -> TillButton:
        button = TillButton("", "bell")
        button.clicked.connect(lambda: self.sound_tried.emit(key))
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._volume_name)
        row = QHBoxLayout()
        row.addWidget(self.volume, 1)
        row.addWidget(self._percent)
        column.addLayout(row)
        column.addWidget(self.muted)
        column.addWidget(self.speak_amounts)
        column.addSpacing(8)
        column.addWidget(self._try_name)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, button in enumerate(self.trials.values()):
            grid.addWidget(button, place // 3, place % 3)
        column.addLayout(grid)
        column.addStretch(1)
