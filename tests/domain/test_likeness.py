"""Which payments a person is asked about, and which never."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.likeness import LIKE_WITHIN, Answered, Likeness, SameAnswer, SameQuestion, may_be_same
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from tests.fakes import EPOCH, NOON

SECOND = timedelta(seconds=1)
WALLET, BANK, AGGREGATOR, OTHER_PHONE = ("p1", "wallet"), ("p1", "bank"), ("p1", "aggregator"), ("p2", "wallet")
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def heard(
    seq: int,
    source: tuple[str, str] = WALLET,
    *,
    after: float = 0,
    amount: int = 1250,
    currency: str = "CNY",
    grouped: int = 0,
) -> Payment:
    phone, app = source
    made_at = NOON + after * SECOND
    notice_id = NoticeId(phone, EPOCH, seq)
    money = Money(amount, currency)
    return Payment(notice_id, app, money, None, made_at, made_at, MONDAY, late=False, app=app, grouped=grouped)


def asked(*payments: Payment, answers: tuple[Answered, ...] = ()) -> list[SameQuestion]:
    likeness = Likeness(answers)
    return [question for payment in payments if (question := likeness.add(payment))]


def pairs(questions: list[SameQuestion]) -> list[tuple[int, int]]:
    return [(question.kept.id.seq, question.doubled.id.seq) for question in questions]


@pytest.mark.parametrize("other", [BANK, OTHER_PHONE])
def test_one_amount_from_two_sources_is_asked_about(other: tuple[str, str]) -> None:
    assert pairs(asked(heard(1), heard(2, other, after=2))) == [(1, 2)]


def test_equal_payments_of_one_source_are_two() -> None:
    assert asked(heard(1), heard(2), heard(3, after=1)) == []


@pytest.mark.parametrize("other", [heard(2, BANK, amount=1251), heard(2, BANK, currency="USD")])
def test_other_money_is_another_payment(other: Payment) -> None:
    assert asked(heard(1), other) == []


@pytest.mark.parametrize("turn", [1, -1])
def test_the_window_is_of_three_minutes_either_way(turn: int) -> None:
    at_the_edge = turn * LIKE_WITHIN / SECOND
    assert pairs(asked(heard(1), heard(2, BANK, after=at_the_edge))) == [(1, 2)]
    assert asked(heard(1), heard(2, BANK, after=at_the_edge + turn)) == []


def test_the_nearest_in_time_is_asked_about() -> None:
    assert pairs(asked(heard(1), heard(2, after=60), heard(3, BANK, after=61))) == [(2, 3)]


def test_two_customers_two_messages_each_are_two_pairs() -> None:
    one, other = heard(1), heard(2, after=20)
    assert pairs(asked(one, heard(3, BANK, after=2), other, heard(4, BANK, after=22))) == [(1, 3), (2, 4)]
    assert pairs(asked(one, other, heard(3, BANK, after=2), heard(4, BANK, after=22))) == [(1, 3), (2, 4)]


def test_three_sources_lead_to_one_kept_payment() -> None:
    three = (heard(1), heard(2, BANK, after=100), heard(3, AGGREGATOR, after=200))
    assert pairs(asked(*three)) == [(1, 2), (1, 3)], "the third is near the second, which may be the first"


@pytest.mark.parametrize(("first", "then", "is_asked"), [(0, 1, True), (3, 3, True), (0, 3, False), (2, 3, False)])
def test_a_grouped_notice_shown_again_counts_no_further(first: int, then: int, is_asked: bool) -> None:
    again = asked(heard(1, grouped=first), heard(2, after=1, grouped=then))
    assert pairs(again) == ([(1, 2)] if is_asked else [])


def test_what_was_answered_is_not_asked_again() -> None:
    one, other = heard(1), heard(2, BANK)
    same = Answered(one.id, other.id, SameAnswer.SAME)
    assert asked(one, replace(other, doubled=True), answers=(same,)) == []
    assert asked(one, other, answers=(replace(same, answer=SameAnswer.DIFFERENT),)) == []


def test_the_same_source_is_not_asked_about_a_payment_that_has_its_double() -> None:
    one, double = heard(1), replace(heard(2, BANK, after=1), doubled=True)
    same = Answered(one.id, double.id, SameAnswer.SAME)
    assert asked(one, double, heard(3, BANK, after=2), answers=(same,)) == []
    assert pairs(asked(one, double, heard(3, AGGREGATOR, after=2), answers=(same,))) == [(1, 3)]


def test_a_double_of_something_forgotten_is_left_alone() -> None:
    assert asked(replace(heard(1), doubled=True), heard(2, BANK)) == []


def test_two_told_apart_may_each_be_another() -> None:
    likeness = Likeness()
    questions = [likeness.add(payment) for payment in (heard(1), heard(2, after=5), heard(3, BANK, after=6))]
    [question] = [question for question in questions if question]
    following = likeness.part(question.kept.id, question.doubled.id)
    assert following is not None
    assert pairs([question, following]) == [(2, 3), (1, 3)]
    assert likeness.part(following.kept.id, following.doubled.id) is None


def test_a_payment_added_twice_asks_nothing() -> None:
    assert pairs(asked(heard(1), heard(2, BANK), heard(2, BANK))) == [(1, 2)]


def test_what_is_forgotten_is_not_asked_about() -> None:
    likeness = Likeness()
    likeness.add(heard(1))
    likeness.add(replace(heard(2, amount=5), day=TUESDAY))
    likeness.forget_before(TUESDAY)
    assert likeness.add(heard(3, BANK)) is None
    assert likeness.add(heard(4, BANK, amount=5)) is not None
    assert likeness.part(heard(1).id, heard(9).id) is None


SOURCES = st.sampled_from([WALLET, BANK, AGGREGATOR, OTHER_PHONE])
HEARD = st.lists(st.tuples(SOURCES, st.integers(0, 600), st.sampled_from([1250, 900])), max_size=25).map(
    lambda found: [heard(seq, src, after=after, amount=amount) for seq, (src, after, amount) in enumerate(found, 1)]
)


@given(HEARD, st.lists(st.booleans(), max_size=60))
def test_whatever_is_heard_and_answered(payments: list[Payment], answers: list[bool]) -> None:
    likeness = Likeness()
    open_questions = [question for payment in payments if (question := likeness.add(payment))]
    must_hold(open_questions)
    kept_of: dict[NoticeId, NoticeId] = {}
    for is_same in answers:
        if not open_questions:
            break
        question = open_questions.pop(0)
        if is_same:
            kept_of[question.doubled.id] = question.kept.id
        elif following := likeness.part(question.kept.id, question.doubled.id):
            open_questions.append(following)
        must_hold(open_questions)
        assert not kept_of.keys() & set(kept_of.values()), "what is kept is no double"
        assert not kept_of.keys() & {question.kept.id for question in open_questions}


def must_hold(questions: list[SameQuestion]) -> None:
    of_a_source = Counter((question.kept.id, question.doubled.source) for question in questions)
    assert all(count == 1 for count in of_a_source.values()), "one question a source"
    doubled = [question.doubled.id for question in questions]
    assert len(doubled) == len(set(doubled))
    assert not set(doubled) & {question.kept.id for question in questions}, "all lead to what is kept"
    for question in questions:
        assert question.kept.source != question.doubled.source
        assert question.kept.money == question.doubled.money


@given(SOURCES, SOURCES, st.integers(-400, 400), st.integers(0, 3), st.integers(0, 3))
def test_likeness_is_mutual(
    one: tuple[str, str], other: tuple[str, str], apart: int, grouped: int, others_grouped: int
) -> None:
    first, second = heard(1, one, grouped=grouped), heard(2, other, after=apart, grouped=others_grouped)
    assert may_be_same(first, second) == may_be_same(second, first)
    assert not may_be_same(first, first)
