from datetime import timedelta

import pytest

from app.domain.money import Money
from app.domain.tender import Tender, TenderKind
from app.exports.movements import Means, movements
from app.exports.progress import ExportCancelled, untold
from tests.exports.shop import ANN, NOON, ClosedSaleFake, TakingsFake, a_cash_sale, a_payment, two_days


def test_all_money_in_one_line_of_time() -> None:
    found = list(movements(two_days(), untold))
    assert [(m.kind, m.means.tender.value, m.means.platform, m.money.text) for m in found] == [
        ("payment", "wallet", "alipay", "12.50"),
        ("payment", "wallet", "wechat_pay", "1,280.00"),
        ("payment", "wallet", "corner_pay", "500"),
        ("payment", "wallet", "alipay", "9.90"),
        ("sale", "cash", "", "12.00"),
        ("refund", "wallet", "alipay", "-2.50"),
        ("refund", "cash", "", "-1.00"),
        ("payment", "wallet", "wechat_pay", "20.00"),
    ]
    assert [m.at for m in found] == sorted(m.at for m in found)


def test_what_is_known_of_each_comes_with_it() -> None:
    found = list(movements(two_days(), untold))
    assert (found[0].id, found[0].payer, found[0].sale, found[0].by) == (
        "0123456789abcdef/00000000000000e1/1", "李*", "s1", ANN
    )  # fmt: skip
    assert (found[3].late, found[3].made_at) == (True, NOON - timedelta(hours=2))
    assert (found[4].id, found[4].sale, found[4].by) == ("s2/1", "s2", ANN)
    assert (found[5].id, found[5].why) == ("r1", "one cup too many")


def test_a_wallets_tender_is_not_counted_twice() -> None:
    sale = a_cash_sale()
    paid = sale.taking(Tender(TenderKind.WALLET, Money(300, "CNY"), a_payment().id, "alipay"))
    takings = TakingsFake(paid=[a_payment(1, 300)], sold=[ClosedSaleFake(paid, NOON, a_payment().day)])
    assert [m.means for m in movements(takings, untold)] == [
        Means(TenderKind.CASH),
        Means(TenderKind.WALLET, "alipay"),
    ]


def test_it_stops_when_nobody_wants_it_any_more() -> None:
    def cancel(done: int, _of: int) -> None:
        if done:
            raise ExportCancelled

    takings = TakingsFake(paid=[a_payment(seq) for seq in range(2_000)])
    passed: list[object] = []
    with pytest.raises(ExportCancelled):
        passed.extend(movements(takings, cancel))
    assert len(passed) == 500
