"""One customer display on the settings page."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from app.domain.pole_display import BAUDS, USUAL_BAUD, DisplayKind, PoleDisplay, TextEncoding
from app.ui.outside_text import harmless
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText


class DisplayCard(Panel):
    """Its port can be picked or typed. `tried` carries the PoleDisplay."""

    tried = Signal(object)
    removed = Signal()
    changed = Signal()

    def __init__(self, display: PoleDisplay | None) -> None:
        super().__init__("card")
        self.kind = QComboBox()
        self.port = QComboBox(editable=True)
        self.baud = QComboBox()
        self.encoding = QComboBox()
        self.trial = TillButton()
        self.remove = TillButton()
        self.sentence = PlainText(2, colour="ink_soft")
        self._ports: Mapping[str, str] | None = None
        self._problem: str | None = None
        self._is_taken = False
        self._fill(display)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def port_name(self) -> str:
        return self.port.currentText().strip()

    def chosen(self) -> PoleDisplay | None:
        """None while it has no port."""
        if not self.port_name:
            return None
        encoding = TextEncoding(self.encoding.currentData())
        return PoleDisplay(self._chosen_kind, self.port_name, self.baud.currentData(), encoding)

    def show_ports(self, ports: Mapping[str, str]) -> None:
        """Offer these, and leave what is chosen as it is, even while it is not plugged in."""
        self._ports = ports
        typed = self.port.currentText()
        self.port.clear()
        self.port.addItems(list(ports))
        self.port.setCurrentText(typed)
        self._tell()

    def show_taken(self, is_taken: bool) -> None:
        self._is_taken = is_taken
        self._tell()

    def show_tried(self, problem: str) -> None:
        self._problem = problem
        self._tell()

    def retranslate(self) -> None:
        self.kind.setItemText(0, self.tr("8 digits (LED8N)"))
        self.kind.setItemText(1, self.tr("2 lines of 20 (VFD)"))
        self.encoding.setItemText(0, self.tr("Latin letters"))
        self.encoding.setItemText(1, self.tr("Chinese (GBK)"))
        self.kind.setAccessibleName(self.tr("Kind of display"))
        self.port.setAccessibleName(self.tr("Serial port"))
        if field := self.port.lineEdit():
            field.setPlaceholderText(self.tr("Port, such as COM3"))
        self.baud.setAccessibleName(self.tr("Speed"))
        self.encoding.setAccessibleName(self.tr("Letters"))
        for place, baud in enumerate(BAUDS):
            self.baud.setItemText(place, self.tr("{baud} baud").format(baud=baud))
        self.trial.name(self.tr("Test"))
        self.remove.name(self.tr("Remove"))
        self._tell()

    @property
    def _chosen_kind(self) -> DisplayKind:
        """Qt gives back the text of an enum alone."""
        return DisplayKind(self.kind.currentData())

    def _tell(self) -> None:
        """What is known of the port, the most pressing first."""
        self.trial.setEnabled(bool(self.port_name))
        words, colour = self._words()
        self.sentence.say(words, colour)

    def _words(self) -> tuple[str, str]:
        if not self.port_name:
            return self.tr("Pick or type the port. A display without one is not saved."), "amber"
        if self._is_taken:
            return self.tr("The display above is on this port already; this one is not saved."), "amber"
        if self._problem:
            sentence = self.tr("Nothing could be written: {problem}").format(problem=harmless(self._problem))
            return sentence, "amber"
        if self._problem is not None:
            return self.tr("Written. Does it show 12.34? If not, try another speed."), "ink_soft"
        if self._ports is not None and self.port_name not in self._ports:
            return self.tr("This port is not there at the moment."), "amber"
        return harmless((self._ports or {}).get(self.port_name, "")), "ink_soft"

    def _try(self) -> None:
        if display := self.chosen():
            self.tried.emit(display)

    def _take_kind(self) -> None:
        self.baud.setCurrentIndex(self.baud.findData(USUAL_BAUD[self._chosen_kind]))
        self._change()

    def _change(self) -> None:
        """What a trial said was of the display as it was."""
        self._problem = None
        self.encoding.setVisible(self._chosen_kind is DisplayKind.VFD)
        self._tell()
        self.changed.emit()

    def _fill(self, display: PoleDisplay | None) -> None:
        for box, values in ((self.kind, DisplayKind), (self.baud, BAUDS), (self.encoding, TextEncoding)):
            for value in values:
                box.addItem("", value)
        kind = display.kind if display else DisplayKind.LED8N
        self.kind.setCurrentIndex(list(DisplayKind).index(kind))
        self.baud.setCurrentIndex(BAUDS.index(display.baud if display else USUAL_BAUD[kind]))
        self.encoding.setCurrentIndex(list(TextEncoding).index(display.encoding if display else TextEncoding.ASCII))
        self.port.setEditText(display.port if display else "")
        self.encoding.setVisible(kind is DisplayKind.VFD)

    def _connect(self) -> None:
        self.kind.activated.connect(self._take_kind)
        self.port.editTextChanged.connect(self._change)
        self.baud.activated.connect(self._change)
        self.encoding.activated.connect(self._change)
        self.trial.clicked.connect(self._try)
        self.remove.clicked.connect(self.removed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        which = QHBoxLayout()
        which.addWidget(self.kind, 1)
        which.addWidget(self.port, 1)
        column.addLayout(which)
        how = QHBoxLayout()
        how.addWidget(self.baud)
        how.addWidget(self.encoding)
        how.addStretch(1)
        how.addWidget(self.trial)
        how.addWidget(self.remove)
        column.addLayout(how)
        column.addWidget(self.sentence)
