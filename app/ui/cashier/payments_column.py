"""The right of the till: what was not recorded, the newest payment, what may be one, the earlier ones, the tray."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.under_way import TimesUnderWay
from app.ui.cashier.held_paid import HeldPaid
from app.ui.cashier.newest_payment import NewestPayment
from app.ui.cashier.not_recorded import NotRecorded
from app.ui.cashier.payment_list import PaymentList, PaymentListModel
from app.ui.cashier.payment_row import PaymentRow
from app.ui.cashier.same_payment import SamePayment
from app.ui.cashier.tray import TrayPanel
from app.ui.cashier.under_way_line import UnderWayLine
from app.ui.panel import Panel, TillButton, label


class PaymentsColumn(Panel):
    """`payment_painted` carries each payment's NoticeId whenever its amount was painted, in either place.

    `payment_chosen` carries the Payment that was touched.
    """

    payment_painted = Signal(object)
    payment_chosen = Signal(object)

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__("column")
        self.not_recorded = NotRecorded(platforms)
        self.newest = NewestPayment(platforms)
        self.same = SamePayment(platforms)
        self.held_paid = HeldPaid(platforms)
        self.earlier = PaymentListModel(self)
        self.tray = TrayPanel()
        self._list = PaymentList(PaymentRow(platforms, self))
        self._list.setModel(self.earlier)
        self._heading = label("soft")
        self.under_way = UnderWayLine()
        self._times = TimesUnderWay()
        self._tray_button = TillButton("tray", "tray")
        self._tray_button.setCheckable(True)
        self._stack = QStackedWidget()
        self._without_sale: frozenset[NoticeId] = frozenset()
        self._is_low = False
        self._lay_out()
        self._connect()
        self._share_room()
        self.retranslate()

    def show_payments(self, payments: Sequence[Payment]) -> None:
        """Show these instead, newest first."""
        self.earlier.replace(payments[1:])
        self.newest.show_payment(payments[0] if payments else None)
        self.mark_without_sale(self._without_sale)
        self._count_times()
        self.retranslate()

    def add_payment(self, payment: Payment) -> None:
        """The newest is painted before anything else moves."""
        before = self.newest.payment
        self.newest.mark_without_sale(payment.id in self._without_sale)
        self.newest.show_payment(payment)
        if before:
            self.earlier.prepend(before)
        self.not_recorded.recorded(payment.id)
        self._times.add(payment)
        self.under_way.show_times(self._times.so_far)

    def renew(self, payment: Payment) -> None:
        """Show `payment` as it now is, wherever it stands."""
        if self.newest.payment and self.newest.payment.id == payment.id:
            self.newest.show_payment(payment)
        self.earlier.renew(payment)
        self._count_times()

    def mark_without_sale(self, payments: frozenset[NoticeId]) -> None:
        """Say of these that they stand on no sale."""
        self._without_sale = payments
        self.newest.mark_without_sale(self.newest.payment is not None and self.newest.payment.id in payments)
        self._list.mark_without_sale(payments)

    def set_low(self, is_low: bool) -> None:
        """In a low window a question stands where the earlier payments do, and the open tray before both."""
        self._is_low = is_low
        self._share_room()

    def show_tray(self, notices: Sequence[Notice]) -> None:
        self.tray.replace(notices)
        self._tell_tray()

    def add_to_tray(self, notice: Notice) -> None:
        self.tray.add(notice)
        self.not_recorded.recorded(notice.id)
        self._tell_tray()

    def settle(self, notice_id: NoticeId) -> None:
        self.tray.settle(notice_id)
        self._tell_tray()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Earlier today"))
        self.under_way.retranslate()
        self._list.setAccessibleName(self.tr("Earlier today"))
        self._list.draw_anew()
        self._tell_tray()

    def _count_times(self) -> None:
        newest = [self.newest.payment] if self.newest.payment else []
        self._times = TimesUnderWay([*newest, *self.earlier.payments])
        self.under_way.show_times(self._times.so_far)

    def _tell_tray(self) -> None:
        count = self.tray.count
        self._tray_button.setVisible(count > 0)
        self._tray_button.name(self.tr("%n notice(s) not understood", "", count))
        if not count:
            with QSignalBlocker(self._tray_button):
                self._tray_button.setChecked(False)
            self._open_tray(False)

    def _open_tray(self, is_open: bool) -> None:
        self._stack.setCurrentIndex(1 if is_open else 0)
        self._share_room()

    def _share_room(self) -> None:
        tray_is_open = self._stack.currentIndex() == 1
        asks = self.same.is_asking or self.held_paid.is_asking
        has_room = not (self._is_low and tray_is_open)
        self.same.setVisible(self.same.is_asking and has_room)
        self.held_paid.setVisible(self.held_paid.is_asking and has_room and not (self._is_low and self.same.is_asking))
        self._stack.setVisible(tray_is_open or not (self._is_low and asks))

    def _tell_painted(self, drawn: tuple[NoticeId, ...]) -> None:
        for notice_id in drawn:
            self.payment_painted.emit(notice_id)

    def _offer_undo(self, double: Payment, by_keyboard: bool) -> None:
        self.same.offer_undo(double, by_keyboard=by_keyboard)

    def _connect(self) -> None:
        self.newest.double_touched.connect(self._offer_undo)
        self._list.double_touched.connect(self._offer_undo)
        self._tray_button.toggled.connect(self._open_tray)
        self.same.asking_changed.connect(self._share_room)
        self.held_paid.asking_changed.connect(self._share_room)
        for place in (self.newest, self._list):
            place.payment_chosen.connect(self.payment_chosen)
        self.newest.amount_painted.connect(self.payment_painted)
        self._list.payments_painted.connect(self._tell_painted)

    def _lay_out(self) -> None:
        earlier = Panel("card")
        inside = QVBoxLayout(earlier)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self._heading)
        head.addWidget(self.under_way, 1)
        inside.addLayout(head)
        inside.addWidget(self._list, 1)
        self._stack.addWidget(earlier)
        self._stack.addWidget(self.tray)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.not_recorded)
        column.addWidget(self.newest, 2)
        column.addWidget(self.same)
        column.addWidget(self.held_paid)
        column.addWidget(self._stack, 3)
        column.addWidget(self._tray_button)
