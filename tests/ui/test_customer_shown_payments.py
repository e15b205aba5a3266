from app.ui.customer.shown_payments import CHIPS, ShownPayments
from tests.fakes import a_payment


def many(count: int) -> ShownPayments:
    shown = ShownPayments()
    for seq in range(1, count + 1):
        shown.add(a_payment(seq * 100, seq))
    return shown


def numbers(shown: ShownPayments) -> list[int]:
    return [payment.id.seq for payment in shown.chips]


def test_the_newest_is_large_and_the_others_follow() -> None:
    shown = many(4)
    assert shown.newest == a_payment(400, 4)
    assert numbers(shown) == [3, 2, 1]


def test_twelve_stand_beneath_the_newest() -> None:
    assert numbers(many(13)) == list(range(12, 0, -1))
    assert CHIPS == 12


def test_of_too_many_the_unseen_are_shown_before_the_seen() -> None:
    shown = many(20)
    assert numbers(shown) == list(range(12, 0, -1))
    for payment in shown.chips:
        shown.saw(payment.id)
    assert set(range(13, 20)) <= set(numbers(shown))


def test_seeing_is_news_once() -> None:
    shown = many(2)
    assert shown.saw(a_payment(200, 2).id)
    assert not shown.saw(a_payment(200, 2).id)


def test_cleared_is_empty() -> None:
    shown = many(3)
    shown.clear()
    assert shown.newest is None
    assert shown.chips == ()
