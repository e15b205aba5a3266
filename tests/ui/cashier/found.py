"""Found payments, for the tests of their table and sheet."""

from dataclasses import replace

from app.domain.money import Money
from app.domain.payment_search import FoundPayment
from app.domain.sale import Sale, SaleState
from tests.ui.cashier.shop import a_sale, payment, wallet

SALE = replace(a_sale("30", state=SaleState.CHARGED, key="sale").taking(wallet("12.50")), note="door")


def yuan(minor: int) -> Money:
    return Money(minor, "CNY")


def found(
    seq: int = 1,
    *,
    back: int = 0,
    sale: Sale | None = None,
    sale_back: int = 0,
    late: bool = False,
    doubled: bool = False,
    payer: str = "李*",
) -> FoundPayment:
    """A payment of 12.50 yuan whose number in the journal is `seq`; `back` and `sale_back` in minor units."""
    paid = replace(payment(seq, payer=payer, late=late), doubled=doubled)
    return FoundPayment(seq, paid, yuan(back), "支付宝成功收款12.50元", sale, yuan(sale_back) if sale else None)
