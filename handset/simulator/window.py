"""The demo's third window: a customer's phone that scans and pays, and the merchant's phone that hears of it."""

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handset.simulator.phone_in_hand import MerchantPhone, PhoneInHand
from handset.simulator.wallet import CustomerWallet, WalletRefused
from handset.simulator.widgets import look
from handset.simulator.widgets.labels import label
from handset.simulator.widgets.merchant_screen import MerchantScreen, NoticeCard
from handset.simulator.widgets.phone_frame import PhoneFrame
from handset.simulator.widgets.trials import Trials
from handset.simulator.widgets.wallet_screen import WalletScreen
from handset.simulator.widgets.words import Words
from handset.simulator.wordings import PlatformPush, PushedNotice

BURST = 10
LOOK_MS = 250


class SimulatorWindow(QWidget):
    """`grab` gives the customer display's pixels; `start` runs a coroutine as a task and sees to its failure.

    The coroutines may also be awaited by whoever plays a scene. While shown, the window looks
    at the phone four times a second: close it before the phone is switched off.
    """

    def __init__(
        self,
        phone: MerchantPhone,
        push: PlatformPush,
        grab: Callable[[], QImage],
        start: Callable[[Coroutine[Any, Any, object]], object],
        language: str = "en",
    ) -> None:
        super().__init__()
        self.phone = PhoneInHand(phone)
        self._push, self._grab, self._start = push, grab, start
        self.words = Words(language)
        self.wallet = CustomerWallet(push)
        self.wallet_screen = WalletScreen(self.words)
        self.merchant_screen = MerchantScreen(self.words)
        self.customer_phone = PhoneFrame(self.wallet_screen)
        self.merchant_phone = PhoneFrame(self.merchant_screen)
        self.trials = Trials(self.words)
        self._lay_out()
        self._connect()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look_at_phones)
        self.look_at_phones()

    def showEvent(self, event: QShowEvent) -> None:
        self.look_at_phones()
        self._look.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._look.stop()
        super().hideEvent(event)

    def scan(self) -> None:
        """Look at the customer display and open the wallet that its code belongs to."""
        try:
            self.wallet_screen.code_scanned(self.wallet.scan(self._grab()))
        except WalletRefused as refused:
            self.wallet_screen.scan_refused(refused.refusal)

    def pay(self, amount_text: str = "") -> None:
        """Pay the scanned code; the platform tells the merchant's phone."""
        try:
            payment = self.wallet.pay(amount_text)
        except WalletRefused as refused:
            self.wallet_screen.payment_refused(refused.refusal)
            return
        self.wallet_screen.payment_made(payment)
        self.push_notice(payment.notice)

    def pay_burst(self) -> None:
        """Ten customers pay in the same moment."""
        for _ in range(BURST):
            self.push_notice(self._push.any_payment().notice)

    def send_junk(self) -> None:
        """The phone shows something that is no payment."""
        self.push_notice(self._push.junk())

    def push_notice(self, notice: PushedNotice) -> None:
        """A notice appears on the merchant's phone, which passes it on."""
        card = self.merchant_screen.notices.notice_shown(notice, datetime.now().astimezone())
        self._start(self._hear(notice, card))

    async def carry_away(self) -> None:
        await self.phone.carry_away()
        self.look_at_phones()

    async def bring_back(self) -> None:
        await self.phone.bring_back()
        self.look_at_phones()

    async def restart_phone(self) -> None:
        await self.phone.restart()
        self.look_at_phones()

    def look_at_phones(self) -> None:
        """Show how the phones stand now."""
        view, now = self.phone.view, datetime.now().astimezone()
        self.customer_phone.show_time(now)
        self.merchant_phone.show_time(now)
        self.merchant_phone.show_battery(view.battery)
        self.merchant_screen.phone_changed(view)
        self.trials.phone_changed(view.reach)

    async def _hear(self, notice: PushedNotice, card: NoticeCard) -> None:
        card.heard(await self.phone.hear(notice))

    def _connect(self) -> None:
        self.wallet_screen.scan_requested.connect(self.scan)
        self.wallet_screen.pay_requested.connect(self.pay)
        self.trials.leave_requested.connect(lambda: self._start(self.carry_away()))
        self.trials.return_requested.connect(lambda: self._start(self.bring_back()))
        self.trials.restart_requested.connect(lambda: self._start(self.restart_phone()))
        self.trials.junk_requested.connect(self.send_junk)
        self.trials.burst_requested.connect(self.pay_burst)

    def _lay_out(self) -> None:
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(look.STYLE)
        self.setWindowTitle(self.words("Paybell simulator"))
        phones = QHBoxLayout()
        phones.setSpacing(24)
        phones.addLayout(
            self._column("1  Customer's phone", "Scans the code on the customer display", self.customer_phone)
        )
        told = "Hears of the payment, tells the till by Bluetooth"
        phones.addLayout(self._column("2  Merchant's phone", told, self.merchant_phone))
        phones.addWidget(self.trials, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(4)
        layout.addWidget(label(self.words("Paybell simulator"), "title"))
        layout.addWidget(label(self.words(INTRODUCTION), "chalk"))
        layout.addSpacing(10)
        layout.addLayout(phones, 1)

    def _column(self, heading: str, told: str, phone: PhoneFrame) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(self.words(heading), "step", wrap=False))
        column.addWidget(label(self.words(told), "chalk", wrap=False))
        column.addSpacing(6)
        column.addWidget(phone, 1)
        return column


INTRODUCTION = (
    "The customer scans the display and pays. The platform tells the merchant's phone. The phone tells the till."
)
