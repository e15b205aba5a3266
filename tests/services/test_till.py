from datetime import timedelta

import pytest

from app.domain.events import SaleChanged
from app.domain.money import Money
from app.domain.sale import SaleLine, SaleNotChangeable, SaleState
from app.services.bus import Bus
from app.services.till import Till
from tests.fakes import NOON, EventLog, FakeClock, a_payment

LINE = SaleLine("", Money(1250, "CNY"))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def till(bus: Bus, clock: FakeClock) -> Till:
    return Till(bus, clock, lambda: "CNY")


def test_every_move_is_shown(till: Till, bus: Bus) -> None:
    log = EventLog(bus.subscribe, SaleChanged)
    till.add_line(LINE)
    till.charge()
    till.undo_charge()
    till.remove_line(0)
    till.cancel()
    states = [event.sale and event.sale.state for event in log.events]
    assert states == [SaleState.OPEN, SaleState.CHARGED, SaleState.OPEN, SaleState.OPEN, None]


def test_an_exact_payment_closes_the_charged_sale(till: Till) -> None:
    till.add_line(LINE)
    till.charge()
    paid = till.settle(a_payment(1250, at=NOON + timedelta(seconds=3)))
    assert paid is not None
    assert (paid.state, paid.paid_by) == (SaleState.PAID, a_payment().id)
    assert till.settle(a_payment(1250, seq=2, at=NOON + timedelta(seconds=4))) is None, "it is paid already"


def test_another_payment_leaves_the_sale_waiting(till: Till) -> None:
    till.add_line(LINE)
    till.charge()
    assert till.settle(a_payment(1000, at=NOON + timedelta(seconds=3))) is None
    assert till.settle(a_payment(1250, at=NOON + timedelta(seconds=3), late=True)) is None
    assert till.sale is not None
    assert till.sale.state is SaleState.CHARGED


def test_without_a_sale_nothing_is_settled(till: Till) -> None:
    assert till.settle(a_payment()) is None


def test_the_next_line_after_a_paid_sale_begins_a_new_one(till: Till) -> None:
    till.add_line(LINE)
    till.charge()
    paid = till.settle(a_payment(1250, at=NOON + timedelta(seconds=3)))
    till.add_line(LINE)
    assert paid is not None
    assert till.sale is not None
    assert till.sale.id != paid.id
    assert till.sale.lines == (LINE,)


def test_a_charged_sale_takes_no_lines(till: Till) -> None:
    till.add_line(LINE)
    till.charge()
    with pytest.raises(SaleNotChangeable, match="charged"):
        till.add_line(LINE)


def test_another_currency_begins_a_sale_of_its_own(bus: Bus, clock: FakeClock) -> None:
    currency = ["CNY"]
    till = Till(bus, clock, lambda: currency[0])
    till.add_line(LINE)
    currency[0] = "JPY"
    till.add_line(SaleLine("", Money(500, "JPY")))
    assert till.sale is not None
    assert till.sale.total == Money(500, "JPY")


def test_a_sale_of_nothing_is_not_charged(till: Till) -> None:
    till.charge()
    till.add_line(SaleLine("", Money(0, "CNY")))
    till.charge()
    assert till.sale is not None
    assert till.sale.state is SaleState.OPEN
