"""What the customer sees on their own phone: scan, amount, paid."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from handset.simulator.wallet import Refusal, ScannedCode
from handset.simulator.widgets.labels import button, label
from handset.simulator.widgets.words import Words
from handset.simulator.wordings import PushedPayment, Wallet, read_catalogue

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", "⌫")
PAYLOAD_SHOWN = 24


class WalletScreen(QStackedWidget):
    """Asks for a scan and a payment; shows what came of them."""

    scan_requested = Signal()
    pay_requested = Signal(str)
    """The amount as typed; empty when the code carries it."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.home = HomePage(words)
        self.amount = AmountPage(words)
        self.paid = PaidPage(words)
        for page in (self.home, self.amount, self.paid):
            self.addWidget(page)
        self.home.scan.clicked.connect(self.scan_requested)
        self.paid.again.clicked.connect(self.scan_requested)
        self.amount.pay.clicked.connect(lambda: self.pay_requested.emit(self.amount.text))
        self.amount.field.returnPressed.connect(lambda: self.pay_requested.emit(self.amount.text))
        self.amount.cancel.clicked.connect(lambda: self.setCurrentWidget(self.home))

    def code_scanned(self, code: ScannedCode) -> None:
        self.home.refused(None)
        self.amount.show_code(code)
        self.setCurrentWidget(self.amount)
        self.amount.field.setFocus()

    def scan_refused(self, refusal: Refusal) -> None:
        self.home.refused(refusal)
        self.setCurrentWidget(self.home)

    def payment_refused(self, refusal: Refusal) -> None:
        self.amount.refused(refusal)

    def payment_made(self, payment: PushedPayment) -> None:
        self.paid.show_payment(payment)
        self.setCurrentWidget(self.paid)


class HomePage(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.scan = button(words("Scan"), "scan")
        self.refusal = label(role="refusal")
        self.refusal.hide()
        hint = label(words("Charge a sale at the till, then scan the customer display."), "soft")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(label(words("Wallet"), "strong"))
        layout.addStretch()
        layout.addWidget(self.scan, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addSpacing(12)
        layout.addWidget(hint)
        layout.addStretch()
        layout.addWidget(self.refusal)

    def refused(self, refusal: Refusal | None) -> None:
        self.refusal.setText(self._words(refusal) if refusal else "")
        self.refusal.setVisible(refusal is not None)


class AmountPage(QWidget):
    """`text` is what was typed. A code that carries the amount shows it and takes no typing."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.band = WalletBand(words)
        self.caption = label(role="soft")
        self.field = QLineEdit()
        self.field.setMaxLength(12)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.refusal = label(role="refusal")
        self.keypad = Keypad()
        self.keypad.pressed.connect(self._press)
        self.pay = button(words("Pay"), "main")
        self.cancel = button(words("Cancel"), "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.band, self.caption, self.refusal, self.field, self.keypad, self.pay, self.cancel):
            layout.addWidget(part)
        layout.insertStretch(4)
        self.field.textEdited.connect(lambda: self.refused(None))

    @property
    def text(self) -> str:
        return self.field.text()

    def show_code(self, code: ScannedCode) -> None:
        asked = code.amount_minor
        self.band.show_wallet(code.wallet, self._words("Scanned") + "  " + shortened(code.payload))
        self.caption.setText(self._words("Amount" if asked is None else "The code asks for this amount") + "  ¥")
        self.field.setText("" if asked is None else yuan_text(asked))
        self.field.setReadOnly(asked is not None)
        self.keypad.setVisible(asked is None)
        self.refused(None)

    def refused(self, refusal: Refusal | None) -> None:
        self.refusal.setText(self._words(refusal) if refusal else "")
        self.refusal.setVisible(refusal is not None)
        self.caption.setVisible(refusal is None)

    def _press(self, key: str) -> None:
        self.refused(None)
        if key == KEYS[-1]:
            self.field.backspace()
        else:
            self.field.insert(key)


class PaidPage(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.band = WalletBand(words)
        self.tick = label("✓", "tick", wrap=False)
        self.amount = label(role="amount")
        self.told = label(role="soft")
        self.again = button(words("Scan the next"), "main")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.band)
        layout.addStretch()
        for part in (self.tick, self.amount, self.told):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.tick, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.amount)
        layout.addWidget(self.told)
        layout.addStretch()
        layout.addWidget(self.again)

    def show_payment(self, payment: PushedPayment) -> None:
        wallet = next(each for each in read_catalogue().wallets if each.key == payment.wallet)
        self.band.show_wallet(wallet, self._words("Paid"))
        self.amount.setText("¥" + yuan_text(payment.amount_minor))
        self.told.setText(self._words("{wallet} now tells the merchant's phone.", wallet=name_of(wallet, self._words)))


class WalletBand(QFrame):
    """The wallet's name on its own colour, and a line below."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setProperty("role", "band")
        self.name = label(role="strong")
        self.line = label(wrap=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self.name)
        layout.addWidget(self.line)

    def show_wallet(self, wallet: Wallet, line: str) -> None:
        self.setStyleSheet(f"QFrame {{ background: {wallet.colour}; }} QLabel {{ color: white; }}")
        self.name.setText(name_of(wallet, self._words))
        self.line.setText(line)


class Keypad(QWidget):
    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for index, key in enumerate(KEYS):
            made = button(key, "key")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(lambda _=False, key=key: self.pressed.emit(key))
            grid.addWidget(made, index // 3, index % 3)


def name_of(wallet: Wallet, words: Words) -> str:
    return wallet.name_zh if words.chinese else wallet.name_en


def yuan_text(amount_minor: int) -> str:
    return f"{Decimal(amount_minor).scaleb(-2):,.2f}"


def shortened(payload: str) -> str:
    return payload if len(payload) <= PAYLOAD_SHOWN else payload[: PAYLOAD_SHOWN - 1] + "…"
