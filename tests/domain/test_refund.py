import pytest

from app.domain.money import Money
from app.domain.refund import Refund, RefundTooLarge, require_received
from app.domain.tender import TenderKind
from tests.fakes import NOON


def yuan(minor: int) -> Money:
    return Money(minor, "CNY")


def test_no_more_goes_back_than_came() -> None:
    require_received(yuan(500), yuan(1250), yuan(750))
    with pytest.raises(RefundTooLarge, match=r"4\.99") as refused:
        require_received(yuan(500), yuan(1250), yuan(751))
    assert refused.value.left == yuan(499)
    with pytest.raises(RefundTooLarge):
        require_received(Money(1, "USD"), yuan(1250), yuan(0))


def test_a_refund_is_of_something_and_gives_something() -> None:
    with pytest.raises(ValueError, match="of a payment or of a sale"):
        Refund("r", yuan(1), TenderKind.CASH, NOON, NOON.date())
    with pytest.raises(ValueError, match="gives something back"):
        Refund("r", yuan(0), TenderKind.CASH, NOON, NOON.date(), of_sale="s1")
