"""Whatever happens, in whatever order: what came in is on a sale or unmatched, once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.counter import Counter, NoSuchPayment, NoSuchSale
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.sale import CLOCK_ERROR, Sale, SaleLine, SaleState
from app.domain.tender import TenderKind
from tests.fakes import EPOCH, NOON, PHONE, a_payment

TOMORROW = NOON.date() + timedelta(days=1)
AMOUNTS = st.sampled_from([100, 250, 1250])


def test_what_is_not_here_is_named() -> None:
    with pytest.raises(NoSuchSale, match="s9"):
        Counter().sale("s9")
    with pytest.raises(NoSuchPayment):
        Counter().payment(a_payment().id)


def paid_sale(number: str, payment: Payment) -> Sale:
    return a_sale(number, payment.money).charged(payment.made_at).paid(payment)


def a_sale(number: str, money: Money) -> Sale:
    return Sale(number, money.currency).with_line(SaleLine("", money))


def test_money_on_a_sale_that_is_not_here_is_not_money_to_give() -> None:
    counter, payment = Counter(), replace(a_payment(), sale="paid before the restart")
    counter.know([payment])
    assert counter.unmatched == ()
    with pytest.raises(NoSuchPayment):
        counter.payment(payment.id)


def test_a_new_day_forgets_what_has_ended() -> None:
    counter, ended, alone = Counter(), a_payment(seq=1), a_payment(seq=2)
    today = replace(a_payment(seq=3), day=TOMORROW)
    for payment, sale in ((ended, "yesterday's"), (today, "today's")):
        counter.choose(payment)
        counter.keep(paid_sale(sale, payment))
    counter.choose(alone)
    counter.begin_day(TOMORROW)
    assert counter.unmatched == ()
    assert [sale.id for sale in counter.takers] == ["today's"]
    assert counter.sale_of(today.id) == counter.sale("today's")


def test_a_new_day_keeps_what_still_waits_with_its_money() -> None:
    counter, part = Counter(), a_payment()
    waiting = a_sale("s1", Money(part.money.amount_minor * 2, "CNY")).charged(part.made_at)
    counter.keep(waiting)
    counter.choose(part)
    counter.keep(waiting.paid(part).put_aside())
    counter.begin_day(TOMORROW)
    assert counter.held[0].received == part.money
    assert counter.sale_of(part.id) == counter.held[0]


class CounterMachine(RuleBasedStateMachine):
    """Sales are rung up, charged, held, recalled, cancelled; money comes early, late, twice, too little, too much."""

    @initialize()
    def begin(self) -> None:
        self.counter, self.now, self.number, self.seq, self.came = Counter(), NOON, 0, 0, {}

    @rule(minor=AMOUNTS)
    def ring_up_and_charge(self, minor: int) -> None:
        if self.counter.at_till and self.counter.at_till.state is SaleState.CHARGED:
            return
        self.number += 1
        sale = Sale(f"s{self.number}", "CNY").with_line(SaleLine("", Money(minor, "CNY")))
        self.counter.bring(sale)
        self.counter.keep(sale.charged(self.now))

    @precondition(lambda self: self.counter.at_till and self.counter.at_till.state is SaleState.CHARGED)
    @rule(what=st.sampled_from(["hold", "cancel", "reopen and charge"]))
    def move_the_sale_at_the_till(self, what: str) -> None:
        sale = self.counter.at_till
        if what == "hold":
            self.counter.keep(sale.put_aside())
        elif what == "cancel":
            self.counter.keep(sale.cancelled())
        else:
            self.counter.keep(sale.reopened().charged(self.now))

    @precondition(lambda self: self.counter.held)
    @rule(data=st.data())
    def recall(self, data: st.DataObject) -> None:
        wanted = data.draw(st.sampled_from(self.counter.held)).put_aside(held=False)
        at_till = self.counter.at_till
        if at_till and at_till.state is SaleState.CHARGED:
            self.counter.keep(at_till.put_aside())
        self.counter.keep(wanted)
        self.counter.bring(wanted)

    @rule(minor=AMOUNTS, ago=st.integers(-5, 5), late=st.booleans())
    def money_comes(self, minor: int, ago: int, late: bool) -> None:
        self.now += timedelta(seconds=1)
        made = self.now - timedelta(seconds=ago)
        self.seq += 1
        identity = NoticeId(PHONE, EPOCH, self.seq)
        payment = Payment(identity, "alipay", Money(minor, "CNY"), None, made, self.now, NOON.date(), late)
        self.came[identity] = payment
        sale = self.counter.choose(payment)
        if sale:
            assert sale.state is SaleState.CHARGED
            assert not late
            assert sale.charged_at is not None
            assert payment.made_at >= sale.charged_at - CLOCK_ERROR
            self.counter.keep(sale.paid(payment))

    @precondition(lambda self: self.counter.takers and self.came)
    @rule(data=st.data())
    def a_person_gives_it_to_a_sale(self, data: st.DataObject) -> None:
        payment = data.draw(st.sampled_from(list(self.came.values())))
        wanted = data.draw(st.sampled_from(self.counter.takers))
        if payment.id in wanted.payments:
            return
        if before := self.counter.sale_of(payment.id):
            self.counter.keep(before.giving_back(payment.id))
        self.counter.keep(self.counter.sale(wanted.id).paid(payment))

    @precondition(lambda self: self.came)
    @rule(data=st.data())
    def it_was_a_copy(self, data: st.DataObject) -> None:
        identity = data.draw(st.sampled_from(list(self.came)))
        if sale := self.counter.sale_of(identity):
            self.counter.keep(sale.giving_back(identity))
        self.counter.forget(identity)
        del self.came[identity]

    @invariant()
    def money_in_is_on_sales_or_unmatched(self) -> None:
        sales = {sale.id: sale for sale in [*self.counter.takers, *self.counter.held]}
        if self.counter.at_till:
            sales[self.counter.at_till.id] = self.counter.at_till
        placed = [identity for sale in sales.values() for identity in sale.payments]
        free = [payment.id for payment in self.counter.unmatched]
        assert sorted([*placed, *free], key=lambda identity: identity.seq) == sorted(self.came, key=lambda i: i.seq)
        on_sales = sum(t.money.amount_minor for s in sales.values() for t in s.tenders if t.kind is TenderKind.WALLET)
        unmatched = sum(payment.money.amount_minor for payment in self.counter.unmatched)
        assert on_sales + unmatched == sum(payment.money.amount_minor for payment in self.came.values())

    @invariant()
    def a_sale_is_paid_exactly_when_nothing_is_due(self) -> None:
        for sale in self.counter.takers:
            assert (sale.state is SaleState.PAID) == (sale.due.amount_minor == 0)


TestCounter = CounterMachine.TestCase
TestCounter.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)
