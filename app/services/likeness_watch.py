"""Asks whether two payments are one, heard from two sources, and sees to it that each answer stands in the ledger."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

from app.domain.events import DayBegan, PaymentRecorded, SamePaymentAnswered, SamePaymentAsked, SamePaymentUndone
from app.domain.likeness import Answered, Likeness, SameAnswer, SameQuestion
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.shop_day import ShopDay

LOOK_BACK = timedelta(days=3)
"""How old, in business days, a question may be and still be asked after a restart: a shop may close over a weekend."""


class LikenessWatch:
    """Nothing is merged by itself: both payments count, and are shown and rung, until a person has answered.

    A question is asked once and stays open until then. After a restart the open ones follow anew from the ledger.
    """

    def __init__(self, bus: Bus, bookkeeper: Bookkeeper, day: ShopDay) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._day = day
        self._likeness = Likeness()
        self._open: list[SameQuestion] = []
        self._counted_once: dict[NoticeId, SameQuestion] = {}

    @property
    def questions(self) -> tuple[SameQuestion, ...]:
        """Those nobody has answered yet, in the order of asking."""
        return tuple(self._open)

    async def start(self) -> None:
        """Ask what the ledger leaves open, then listen. Start this before anything is recorded."""
        today = self._day.today()
        payments, answers = await self._bookkeeper.heard_in(today - LOOK_BACK, today)
        self._likeness, questions = await asyncio.to_thread(_looked_through, payments, answers)
        self._counted_once = _doubles(payments, answers)
        self._bus.subscribe(PaymentRecorded, self._on_payment_recorded)
        self._bus.subscribe(DayBegan, self._on_day_began)
        for question in questions:
            self._ask(question)

    async def answer(self, question: SameQuestion, answer: SameAnswer) -> None:
        """A person has answered. A question that is not open any more is left as it was answered.

        Raises:
            LedgerUnwritable: the answer could not be kept; the question is open as before.
        """
        if question not in self._open:
            return
        place = self._open.index(question)
        self._open.remove(question)
        try:
            await self._keep_answer(question, answer)
        except BaseException:
            self._open.insert(place, question)
            raise

    async def undo(self, doubled: NoticeId) -> None:
        """They were two payments after all: the double counts again. What is no double is left as it is.

        Raises:
            LedgerUnwritable: it is still counted once.
        """
        question = self._counted_once.get(doubled)
        if question is None:
            return
        day = self._day_for(question.doubled)
        totals = await self._bookkeeper.undo_same_payment(doubled, at=self._day.now(), day=day)
        if self._counted_once.pop(doubled, None):
            counting = replace(question, doubled=replace(question.doubled, doubled=False))
            self._bus.publish(SamePaymentUndone(counting, totals))
            self._ask(self._likeness.part(question.kept.id, doubled))

    async def _keep_answer(self, question: SameQuestion, answer: SameAnswer) -> None:
        kept, doubled, now = question.kept.id, question.doubled.id, self._day.now()
        if answer is SameAnswer.DIFFERENT:
            await self._bookkeeper.different_payments(kept, doubled, at=now)
            self._bus.publish(SamePaymentAnswered(question, answer))
            self._ask(self._likeness.part(kept, doubled))
            return
        day = self._day_for(question.doubled)
        totals = await self._bookkeeper.same_payment(kept, doubled, at=now, day=day)
        counted_once = replace(question, doubled=replace(question.doubled, doubled=True))
        self._counted_once[doubled] = counted_once
        self._bus.publish(SamePaymentAnswered(counted_once, answer, totals))

    def _on_payment_recorded(self, event: PaymentRecorded) -> None:
        self._ask(self._likeness.add(event.payment))

    def _on_day_began(self, event: DayBegan) -> None:
        self._likeness.forget_before(event.totals.day - LOOK_BACK)

    def _ask(self, question: SameQuestion | None) -> None:
        if question:
            self._open.append(question)
            self._bus.publish(SamePaymentAsked(question))

    def _day_for(self, payment: Payment) -> date:
        """Whose totals change: a day that is over keeps what it had, and the present one takes the difference."""
        return max(payment.day, self._day.today())


def _looked_through(payments: list[Payment], answers: list[Answered]) -> tuple[Likeness, list[SameQuestion]]:
    likeness = Likeness(answers)
    return likeness, [question for payment in payments if (question := likeness.add(payment))]


def _doubles(payments: list[Payment], answers: list[Answered]) -> dict[NoticeId, SameQuestion]:
    known = {payment.id: payment for payment in payments}
    return {
        given.doubled: SameQuestion(known[given.kept], known[given.doubled])
        for given in answers
        if given.answer is SameAnswer.SAME and given.kept in known
    }
