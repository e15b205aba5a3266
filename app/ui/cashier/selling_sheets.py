"""What opens beside the till about payments, sales and keys, and never stops the selling."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.sale import Sale
from app.services.books import ClosedSale
from app.ui.look import Look, dress

if TYPE_CHECKING:
    from app.ui.cashier.cheat_sheet import CheatSheet
    from app.ui.cashier.payment_sheet import PaymentSheet
    from app.ui.cashier.refund_sheet import RefundSheet
    from app.ui.cashier.sales_sheet import SalesSheet


class SellingSheets(QObject):
    """Each is made when it is first wanted; there is one of each."""

    payment_given = Signal(object, str, str)
    payment_taken_off = Signal(object, str)
    refund_wanted = Signal(object)
    sales_wanted = Signal(object)
    """A day, whose sales are then to be shown by `show_sales`."""

    def __init__(self, till: QWidget, platforms: Mapping[str, Platform]) -> None:
        super().__init__(till)
        self._till = till
        self._platforms = platforms
        self._look = Look()
        self.takers: Callable[[NoticeId], Sequence[Sale]] = lambda _: ()
        """The sales to which a payment can be given, and the one on which it stands."""
        self.payment: PaymentSheet | None = None
        self.refund: RefundSheet | None = None
        self.sales: SalesSheet | None = None
        self.keys: CheatSheet | None = None

    def set_look(self, look: Look) -> None:
        self._look = look
        for sheet in (self.payment, self.refund, self.sales, self.keys):
            if sheet:
                dress(sheet, look)

    def open_cheat_sheet(self) -> None:
        from app.ui.cashier.cheat_sheet import CheatSheet

        if self.keys is None:
            self.keys = CheatSheet(self._till)
        self._open(self.keys)

    def open_payment(self, payment: Payment, past_sale: Sale | None = None) -> None:
        """`past_sale` is the one on which the ledger has it, where the till knows of it no more."""
        from app.ui.cashier.payment_sheet import PaymentSheet

        if self.payment is None:
            self.payment = PaymentSheet(self._platforms, self._till)
            self.payment.given.connect(self.payment_given)
            self.payment.taken_off.connect(self.payment_taken_off)
            self.payment.refund_requested.connect(lambda payment, sale: self.open_refund(payment, sale))
        self.payment.show_payment(payment, self.takers(payment.id), past_sale)
        self._open(self.payment)

    def open_sales(self, today: date) -> None:
        """Ask for the paid sales of a day, beginning with today's; see `sales_wanted`."""
        from app.ui.cashier.sales_sheet import SalesSheet

        if self.sales is None:
            self.sales = SalesSheet(self._till)
            self.sales.refund_requested.connect(lambda sale: self.open_refund(None, sale))
            self.sales.wanted.connect(self.sales_wanted)
        self.sales.begin(today)
        self._open(self.sales)

    def show_sales(self, day: date, closed: Sequence[ClosedSale]) -> None:
        if self.sales:
            self.sales.show_sales(day, closed)

    def open_refund(self, payment: Payment | None, sale: Sale | None, left: Money | None = None) -> None:
        """Of a payment, or of a whole sale; a payment on a sale comes with it. `left` is as in `RefundSheet.ask`."""
        from app.ui.cashier.refund_sheet import RefundSheet

        if self.refund is None:
            self.refund = RefundSheet(self._till)
            self.refund.refunded.connect(self.refund_wanted)
        self.refund.ask(payment, sale, left)
        self._open(self.refund)

    def show_refund_too_large(self, left: Money) -> None:
        if self.refund:
            self.refund.show_too_large(left)

    def close_refund(self) -> None:
        """It stands in the ledger."""
        if self.refund:
            self.refund.close()

    def _open(self, sheet: QWidget) -> None:
        dress(sheet, self._look)
        sheet.show()
        sheet.activateWindow()
