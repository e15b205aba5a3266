"""What opens beside the till about payments, sales and keys, and never stops the selling."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.money import Money
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

    def __init__(self, till: QWidget, platforms: Mapping[str, Platform]) -> None:
        super().__init__(till)
        self._till = till
        self._platforms = platforms
        self._look = Look()
        self.takers: Callable[[], Sequence[Sale]] = tuple
        """The sales to which a payment can be given."""
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

    def open_payment(self, payment: Payment) -> None:
        from app.ui.cashier.payment_sheet import PaymentSheet

        if self.payment is None:
            self.payment = PaymentSheet(self._platforms, self._till)
            self.payment.given.connect(self.payment_given)
            self.payment.taken_off.connect(self.payment_taken_off)
            self.payment.refund_requested.connect(self.open_refund)
        self.payment.show_payment(payment, self.takers())
        self._open(self.payment)

    def open_sales(self, closed: Sequence[ClosedSale]) -> None:
        from app.ui.cashier.sales_sheet import SalesSheet

        if self.sales is None:
            self.sales = SalesSheet(self._till)
            self.sales.refund_requested.connect(lambda sale: self.open_refund(None, sale))
        self.sales.show_sales(closed)
        self._open(self.sales)

    def open_refund(self, payment: Payment | None, sale: Sale | None) -> None:
        """Of a payment, or of a whole sale; a payment on a sale comes with it."""
        from app.ui.cashier.refund_sheet import RefundSheet

        if self.refund is None:
            self.refund = RefundSheet(self._till)
            self.refund.refunded.connect(self.refund_wanted)
        self.refund.ask(payment, sale)
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
