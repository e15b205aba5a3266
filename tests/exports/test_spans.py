from datetime import date, timedelta

from app.domain.money import Money
from app.exports.movements import movements
from app.exports.progress import untold
from app.exports.spans import Spans
from app.exports.wall_clock import WallClock
from tests.exports.shop import BEIJING, MONDAY, NOON, TUESDAY, TakingsFake, a_payment, two_days


def spans(takings: TakingsFake) -> Spans:
    made = Spans(takings.first, takings.last, WallClock(BEIJING))
    for movement in movements(takings, untold):
        made.add(movement)
    return made


def rows(takings: TakingsFake, currency: str = "CNY") -> list[tuple[str, str]]:
    return [(label, money.text) for label, money in spans(takings).rows(currency)]


def test_one_day_is_shown_by_hours_with_the_empty_ones_between() -> None:
    at = [NOON + timedelta(hours=hours) for hours in (0, 2, 2)]
    paid = [a_payment(seq, 100, recorded_at=moment) for seq, moment in enumerate(at)]
    assert rows(TakingsFake(last=MONDAY, paid=paid)) == [("12", "1.00"), ("13", "0.00"), ("14", "2.00")]


def test_hours_after_midnight_come_last() -> None:
    paid = [a_payment(1, recorded_at=NOON + timedelta(hours=hours)) for hours in (11, 13)]
    assert [label for label, _ in rows(TakingsFake(last=MONDAY, paid=paid))] == ["23", "00", "01"]


def test_days_and_what_went_back_does_not_count() -> None:
    assert rows(two_days()) == [("11-23", "1,314.40"), ("11-24", "20.00")]
    assert rows(two_days(), "JPY") == [("11-23", "500"), ("11-24", "0")]


def test_a_long_range_is_shown_by_months() -> None:
    first, last = date(2026, 11, 1), date(2027, 1, 31)
    takings = TakingsFake(first=first, last=last, paid=[a_payment(1, 700, day=date(2027, 1, 2))])
    assert rows(takings) == [("2026-11", "0.00"), ("2026-12", "0.00"), ("2027-01", "7.00")]


def test_two_months_still_show_each_day() -> None:
    takings = TakingsFake(first=date(2026, 11, 1), last=date(2027, 1, 1), paid=[a_payment(1, 700, day=TUESDAY)])
    assert len(rows(takings)) == 62
    assert sum(Money.of(text, "CNY").amount_minor for _, text in rows(takings)) == 700
