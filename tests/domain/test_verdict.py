import pytest

from app.domain.money import Money
from app.domain.verdict import NoticeKind, Ruling, Verdict

FEN = Money(1, "CNY")


def test_only_a_payment_has_an_amount() -> None:
    with pytest.raises(ValueError, match="amount"):
        Verdict(Ruling.UNSURE, "two amounts", money=FEN)
    with pytest.raises(ValueError, match="amount"):
        Verdict(Ruling.PAYMENT, "money received")
    assert Verdict(Ruling.PAYMENT, "money received", "alipay", FEN).money == FEN


def test_a_payment_is_of_the_kind_received_and_nothing_else_is() -> None:
    assert Verdict(Ruling.PAYMENT, "money received", "alipay", FEN).kind is NoticeKind.RECEIVED
    assert Verdict(Ruling.UNSURE, "two amounts").kind is NoticeKind.OTHER
    with pytest.raises(ValueError, match="only a payment"):
        Verdict(Ruling.NOT_PAYMENT, "a chat", kind=NoticeKind.RECEIVED)


@pytest.mark.parametrize("kind", [NoticeKind.REFUND, NoticeKind.OUTGOING])
def test_money_that_went_the_other_way_is_never_takings(kind: NoticeKind) -> None:
    verdict = Verdict(Ruling.NOT_PAYMENT, "the other way", "alipay", kind=kind, moved=FEN)
    assert (verdict.money, verdict.moved) == (None, FEN)
    with pytest.raises(ValueError, match="never takings"):
        Verdict(Ruling.PAYMENT, "the other way", "alipay", FEN, kind=kind)
    with pytest.raises(ValueError, match="never takings"):
        Verdict(Ruling.UNSURE, "the other way", kind=kind)


def test_what_moved_no_money_has_no_amount_that_moved() -> None:
    with pytest.raises(ValueError, match="no takings"):
        Verdict(Ruling.NOT_PAYMENT, "a chat", moved=FEN)
