import pytest

from app.domain.money import Money
from app.domain.tender import Tender, TenderKind
from tests.fakes import a_payment

DUE = Money(1250, "CNY")


def test_change_is_what_was_given_beyond_what_counts() -> None:
    assert Tender(TenderKind.CASH, DUE, given=Money(2000, "CNY")).change == Money(750, "CNY")
    assert Tender(TenderKind.CARD, DUE).change == Money(0, "CNY")


def test_a_wallets_tender_has_its_payment_and_no_other_has_one() -> None:
    Tender(TenderKind.WALLET, DUE, a_payment().id, "alipay")
    with pytest.raises(ValueError, match="payment"):
        Tender(TenderKind.WALLET, DUE)
    with pytest.raises(ValueError, match="payment"):
        Tender(TenderKind.CASH, DUE, a_payment().id)
