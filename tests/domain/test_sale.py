from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.discount import Discount
from app.domain.money import CurrencyMismatch, Money
from app.domain.sale import CLOCK_ERROR, MOVES, ONE, Sale, SaleLine, SaleMove, SaleNotChangeable, SaleState
from app.domain.tender import Tender, TenderKind
from tests.fakes import NOON, a_payment

TEA = SaleLine("tea", Money(800, "CNY"))
BUN = SaleLine("", Money(450, "CNY"))
AFTER = NOON + timedelta(seconds=5)
CASH = Tender(TenderKind.CASH, Money(1250, "CNY"))


def open_sale() -> Sale:
    return Sale("s1", "CNY").with_line(TEA).with_line(BUN)


def charged_sale() -> Sale:
    return open_sale().charged(NOON)


def test_lines_add_up_and_can_be_taken_off() -> None:
    assert open_sale().total == Money(1250, "CNY")
    assert open_sale().without_line(0).lines == (BUN,)
    assert open_sale().with_line_changed(1, TEA).total == Money(1600, "CNY")


@pytest.mark.parametrize(("quantity_milli", "minor"), [(2 * ONE, 1600), (333, 266), (1, 1), (ONE // 2, 400)])
def test_a_quantity_is_rounded_half_up_to_the_smallest_coin(quantity_milli: int, minor: int) -> None:
    assert SaleLine("tea", TEA.price, quantity_milli, by_weight=True).money == Money(minor, "CNY")


@pytest.mark.parametrize("quantity_milli", [0, -1, 1_000_000_001])
def test_what_is_no_quantity_is_refused(quantity_milli: int) -> None:
    with pytest.raises(ValueError, match="not a quantity"):
        SaleLine("tea", TEA.price, quantity_milli)


def test_discounts_come_off_the_line_then_off_the_whole() -> None:
    line = SaleLine("tea", TEA.price, 2 * ONE, discount=Discount(amount_minor=100))
    sale = Sale("s1", "CNY").with_line(line).with_discount(Discount(percent_hundredths=1000))
    assert (line.gross, line.money) == (Money(1600, "CNY"), Money(1500, "CNY"))
    assert (sale.gross, sale.total, sale.taken_off) == (Money(1500, "CNY"), Money(1350, "CNY"), Money(250, "CNY"))
    assert sale.with_discount(None).total == Money(1500, "CNY")


def test_a_charged_sale_takes_no_lines() -> None:
    with pytest.raises(SaleNotChangeable, match="charged"):
        charged_sale().with_line(TEA)
    with pytest.raises(SaleNotChangeable, match="charged"):
        charged_sale().with_note("hot")
    assert charged_sale().reopened().with_line(TEA).total == Money(2050, "CNY")


def test_a_line_in_another_currency_is_refused() -> None:
    with pytest.raises(CurrencyMismatch):
        Sale("s1", "CNY").with_line(SaleLine("", Money(500, "JPY")))


def test_it_waits_for_money_of_its_own_time_and_currency() -> None:
    assert charged_sale().waits_for(a_payment(1249, at=AFTER)), "a part is welcome"
    assert charged_sale().waits_for(a_payment(1250, at=NOON - CLOCK_ERROR)), "as far as clocks can tell"
    assert not charged_sale().waits_for(a_payment(1250, at=NOON - timedelta(seconds=1))), "made before the charge"
    assert not charged_sale().waits_for(a_payment(1250, at=AFTER, late=True))
    assert not open_sale().waits_for(a_payment(1250, at=AFTER)), "not charged"
    assert not charged_sale().paid(a_payment(at=AFTER)).waits_for(a_payment(seq=2, at=AFTER)), "paid already"


def test_money_adds_up_until_nothing_is_due() -> None:
    part = charged_sale().paid(a_payment(1000, at=AFTER))
    assert (part.state, part.due, part.excess) == (SaleState.CHARGED, Money(250, "CNY"), Money(0, "CNY"))
    paid = part.taking(CASH)
    assert (paid.state, paid.due, paid.excess) == (SaleState.PAID, Money(0, "CNY"), Money(1000, "CNY"))
    assert paid.giving_back(a_payment().id).state is SaleState.PAID
    assert charged_sale().paid(a_payment(at=AFTER)).giving_back(a_payment().id).state is SaleState.CHARGED


def test_a_sale_opened_again_keeps_its_money_and_may_be_paid_by_it_when_charged() -> None:
    reopened = charged_sale().paid(a_payment(1000, at=AFTER)).reopened()
    assert reopened.received == Money(1000, "CNY")
    assert reopened.without_line(1).charged(AFTER).state is SaleState.PAID
    assert reopened.giving_back(a_payment().id).state is SaleState.OPEN


def test_a_paid_sale_is_held_no_longer_and_a_cancelled_one_has_no_money() -> None:
    held = charged_sale().put_aside()
    assert held.state is SaleState.CHARGED
    assert not held.paid(a_payment(at=AFTER)).held
    assert held.paid(a_payment(1, at=AFTER)).cancelled().tenders == ()


def test_the_moves_are_those_of_the_table() -> None:
    sales = {
        SaleState.OPEN: open_sale(),
        SaleState.CHARGED: charged_sale(),
        SaleState.PAID: charged_sale().taking(CASH),
        SaleState.CANCELLED: charged_sale().cancelled(),
    }
    moves = {
        SaleMove.RING: lambda sale: sale.with_note("x"),
        SaleMove.CHARGE: lambda sale: sale.charged(NOON),
        SaleMove.REOPEN: lambda sale: sale.reopened(),
        SaleMove.TAKE: lambda sale: sale.taking(CASH),
        SaleMove.GIVE_BACK: lambda sale: sale.giving_back(a_payment().id),
        SaleMove.CANCEL: lambda sale: sale.cancelled(),
    }
    for state, sale in sales.items():
        assert sale.state is state
        for move, make in moves.items():
            if move in MOVES[state]:
                make(sale)
            else:
                with pytest.raises(SaleNotChangeable, match=str(move)):
                    make(sale)


@given(
    st.lists(st.tuples(st.integers(0, 10**7), st.integers(1, 10**6), st.integers(0, 10_000)), max_size=6),
    st.integers(0, 10_000),
)
def test_no_discount_takes_more_than_there_is(lines: list[tuple[int, int, int]], percent: int) -> None:
    sale = Sale("s1", "CNY")
    for price, quantity, off in lines:
        discount = Discount(percent_hundredths=off) if off else None
        sale = sale.with_line(SaleLine("", Money(price, "CNY"), quantity, discount=discount))
    sale = sale.with_discount(Discount(percent_hundredths=percent) if percent else None)
    assert 0 <= sale.total.amount_minor <= sale.gross.amount_minor
    assert sale.total + sale.taken_off == Money(sum(line.gross.amount_minor for line in sale.lines), "CNY")


def test_the_change_is_what_the_cash_was_more_than_counted() -> None:
    part = charged_sale().taking(Tender(TenderKind.CASH, Money(250, "CNY"), given=Money(500, "CNY")))
    assert part.change == Money(250, "CNY")
    assert part.paid(a_payment(1000)).change == Money(250, "CNY"), "a wallet gives none"
