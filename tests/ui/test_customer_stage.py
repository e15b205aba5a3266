"""The order of states, without a window."""

from collections.abc import Callable

import pytest

from app.domain.money import Money
from app.domain.tender import Tender, TenderKind
from app.ui.customer.stage import CustomerState, Stage, Timings
from tests.fakes import a_payment
from tests.ui.shop import a_sale, charged, recorded

IDLE, SALE, RECEIVED, THANKS, NOTICE, SETTLED = CustomerState
TIMES = Timings(received=6, received_beside_sale=3, thanks=2, notice=4)
OTHER = a_payment(999, 2)
LATE = a_payment(late=True)


def ring_up(stage: Stage) -> None:
    stage.sale_became(a_sale(1250))


def charge(stage: Stage) -> None:
    stage.sale_became(charged(a_sale(1250)))


def end_sale(stage: Stage) -> None:
    stage.sale_became(None)


def settle(stage: Stage) -> None:
    stage.payment_came(recorded(sale=charged(a_sale(1250)).paid(a_payment())))


def pay_otherwise(stage: Stage) -> None:
    stage.payment_came(recorded(OTHER))


def pay_late(stage: Stage) -> None:
    stage.payment_came(recorded(LATE))


def fail(stage: Stage) -> None:
    stage.look_is_needed()


def wait(stage: Stage) -> None:
    stage.time_is_up()


@pytest.mark.parametrize(
    ("moves", "states"),
    [
        ((ring_up, charge, settle, wait, wait), (SALE, SALE, RECEIVED, THANKS, IDLE)),
        ((charge, pay_otherwise, wait, settle, wait), (SALE, RECEIVED, SALE, RECEIVED, THANKS)),
        ((charge, end_sale), (SALE, IDLE)),
        ((pay_otherwise, wait, wait), (RECEIVED, THANKS, IDLE)),
        ((pay_late, wait), (NOTICE, IDLE)),
        ((charge, pay_late, wait), (SALE, NOTICE, SALE)),
        ((fail, wait), (NOTICE, IDLE)),
        ((settle, fail, wait, wait), (RECEIVED, RECEIVED, NOTICE, IDLE)),
        ((settle, pay_late, pay_otherwise, wait), (RECEIVED, RECEIVED, RECEIVED, NOTICE)),
        ((settle, ring_up, wait), (RECEIVED, RECEIVED, SALE)),
        ((settle, wait, ring_up), (RECEIVED, THANKS, SALE)),
        ((fail, ring_up), (NOTICE, SALE)),
        ((fail, settle, wait, wait), (NOTICE, RECEIVED, THANKS, IDLE)),
        ((settle, end_sale, wait), (RECEIVED, RECEIVED, THANKS)),
    ],
)
def test_what_follows_what(moves: tuple[Callable[[Stage], None], ...], states: tuple[CustomerState, ...]) -> None:
    stage = Stage(TIMES)
    seen = []
    for move in moves:
        move(stage)
        seen.append(stage.state)
    assert tuple(seen) == states


def test_an_empty_or_paid_sale_is_nothing_to_show() -> None:
    stage = Stage(TIMES)
    stage.sale_became(a_sale())
    assert stage.state is IDLE
    stage.sale_became(charged(a_sale(1250)).paid(a_payment()))
    assert stage.state is IDLE
    assert stage.sale is None


def test_how_long_each_state_lasts() -> None:
    stage = Stage(TIMES)
    assert stage.lasts_ms is None
    charge(stage)
    assert stage.lasts_ms is None
    pay_otherwise(stage)
    assert stage.lasts_ms == 3
    settle(stage)
    assert stage.lasts_ms == 6
    wait(stage)
    assert stage.lasts_ms == 2
    fail(stage)
    assert stage.lasts_ms == 4


def test_a_sale_rung_up_meanwhile_does_not_lengthen_what_is_shown() -> None:
    stage = Stage(TIMES)
    settle(stage)
    assert stage.sale_became(a_sale(100)) is False


def test_a_late_payment_leaves_no_amount_behind() -> None:
    stage = Stage(TIMES)
    pay_late(stage)
    assert stage.payments.newest is None


def test_amounts_are_forgotten_when_their_time_is_up() -> None:
    stage = Stage(TIMES)
    settle(stage)
    wait(stage)
    assert stage.payments.newest is None


def test_cash_shows_the_paid_sale_until_its_time_is_up() -> None:
    stage = Stage(TIMES)
    charge(stage)
    paid = charged(a_sale(1250)).taking(Tender(TenderKind.CASH, Money(1250, "CNY"), given=Money(2000, "CNY")))
    stage.sale_became(paid)
    assert (stage.state, stage.settled, stage.lasts_ms) == (SETTLED, paid, 6)
    stage.sale_became(None)
    assert stage.state is SETTLED, "clearing the till does not take the change away"
    wait(stage)
    assert stage.state is THANKS


def test_a_part_in_cash_leaves_the_sale_on_the_screen() -> None:
    stage = Stage(TIMES)
    charge(stage)
    stage.sale_became(charged(a_sale(1250)).taking(Tender(TenderKind.CASH, Money(250, "CNY"))))
    assert stage.state is SALE


def test_the_next_sale_takes_the_screen_from_the_change() -> None:
    stage = Stage(TIMES)
    charge(stage)
    stage.sale_became(charged(a_sale(1250)).taking(Tender(TenderKind.CASH, Money(1250, "CNY"))))
    ring_up(stage)
    assert stage.state is SALE
