import pytest

from app.domain.money import Money
from app.domain.verdict import Ruling, Verdict


def test_only_a_payment_has_an_amount() -> None:
    with pytest.raises(ValueError, match="amount"):
        Verdict(Ruling.UNSURE, "two amounts", money=Money(1, "CNY"))
    with pytest.raises(ValueError, match="amount"):
        Verdict(Ruling.PAYMENT, "money received")
    assert Verdict(Ruling.PAYMENT, "money received", "alipay", Money(1, "CNY")).money == Money(1, "CNY")
