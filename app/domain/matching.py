"""Which of the sales that wait a payment is for."""

from collections.abc import Iterable
from datetime import UTC, datetime

from app.domain.payment import Payment
from app.domain.sale import Sale

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def sale_for(payment: Payment, waiting: Iterable[Sale], at_till: Sale | None) -> Sale | None:
    """The sale that `payment` settles or helps to settle; None when it belongs to none, and a person may say.

    Of the sales for which exactly this is due, the one charged first. Any other amount can only be a part of, or more
    than, what the customer before the till is asked for: sales held out of sight take exact amounts alone.
    """
    able = [sale for sale in waiting if sale.waits_for(payment)]
    exact = [sale for sale in able if sale.due == payment.money]
    if exact:
        return min(exact, key=lambda sale: sale.charged_at or _LONG_AGO)
    return next((sale for sale in able if at_till is not None and sale.id == at_till.id), None)
