from datetime import timedelta

import pytest

from app.domain.money import CurrencyMismatch, Money
from app.domain.sale import Sale, SaleLine, SaleNotChangeable, SaleState
from tests.fakes import NOON, a_payment

TEA = SaleLine("tea", Money(800, "CNY"))
BUN = SaleLine("", Money(450, "CNY"))


def charged_sale() -> Sale:
    return Sale("s1", "CNY").with_line(TEA).with_line(BUN).charged(NOON)


def test_lines_add_up_and_can_be_taken_off() -> None:
    sale = Sale("s1", "CNY").with_line(TEA).with_line(BUN)
    assert sale.total == Money(1250, "CNY")
    assert sale.without_line(0).lines == (BUN,)


def test_a_charged_sale_takes_no_lines() -> None:
    with pytest.raises(SaleNotChangeable, match="charged"):
        charged_sale().with_line(TEA)
    with pytest.raises(SaleNotChangeable, match="charged"):
        charged_sale().without_line(0)
    assert charged_sale().reopened().with_line(TEA).total == Money(2050, "CNY")


def test_a_line_in_another_currency_is_refused() -> None:
    with pytest.raises(CurrencyMismatch):
        Sale("s1", "CNY").with_line(SaleLine("", Money(500, "JPY")))


def test_an_exact_payment_after_the_charge_pays() -> None:
    payment = a_payment(1250, at=NOON + timedelta(seconds=5))
    assert charged_sale().waits_for(payment)
    assert charged_sale().paid(payment).state is SaleState.PAID


def test_nothing_else_pays() -> None:
    after = NOON + timedelta(seconds=5)
    sale = charged_sale()
    assert not sale.waits_for(a_payment(1249, at=after))
    assert not sale.waits_for(a_payment(1250, at=NOON - timedelta(seconds=1))), "made before the charge"
    assert not sale.waits_for(a_payment(1250, at=after, late=True))
    assert not sale.reopened().waits_for(a_payment(1250, at=after)), "not charged"
    assert not sale.paid(a_payment(at=after)).waits_for(a_payment(1250, seq=2, at=after)), "paid already"
