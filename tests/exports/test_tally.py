from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.tender import TenderKind
from app.exports.movements import Means, Movement, movements
from app.exports.progress import untold
from app.exports.tally import Tally
from tests.exports.shop import MONDAY, NOON, two_days

ALIPAY, CASH = Means(TenderKind.WALLET, "alipay"), Means(TenderKind.CASH)


def test_a_total_for_each_currency_and_means() -> None:
    tally = Tally()
    assert len(list(tally.passing(movements(two_days(), untold)))) == 8
    assert [(means.platform or means.tender.value, total.net) for means, total in tally.rows()] == [
        ("alipay", Money(1990, "CNY")),
        ("wechat_pay", Money(130000, "CNY")),
        ("cash", Money(1100, "CNY")),
        ("corner_pay", Money(500, "JPY")),
    ]
    yuan, yen = tally.currencies()
    assert (yuan.received_minor, yuan.returned_minor, yuan.count, yuan.returns) == (133440, -350, 5, 2)
    assert yen.net == Money(500, "JPY")


def moved(minor: int, currency: str, means: Means) -> Movement:
    kind = "refund" if minor < 0 else "payment"
    return Movement(kind, means, Money(minor, currency), NOON, NOON, MONDAY, "1")


MOVED = st.builds(
    moved, st.integers(-10_000, 10_000), st.sampled_from(["CNY", "JPY", "KWD"]), st.sampled_from([ALIPAY, CASH])
)


@given(st.lists(MOVED))
def test_the_totals_are_the_sum_of_everything_in_each_currency(moved: list[Movement]) -> None:
    tally = Tally()
    for movement in moved:
        tally.add(movement)
    for total in tally.currencies():
        amounts = [m.money.amount_minor for m in moved if m.money.currency == total.currency]
        assert total.net.amount_minor == sum(amounts)
        assert total.count + total.returns == len(amounts)
