import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import MINOR_DIGITS, Money
from app.exports.charts import Bar, columns, lying, round_step
from app.exports.paper import HEIGHT, INNER, MARGIN, Paper


@pytest.mark.parametrize(
    ("most", "currency", "step"),
    [
        (99_00, "CNY", 20_00),
        (101_00, "CNY", 50_00),
        (500, "JPY", 100),
        (1, "JPY", 1),
        (90, "CNY", 20),
        (7_000, "KWD", 2_000),
    ],
)
def test_lines_stand_at_round_amounts(most: int, currency: str, step: int) -> None:
    assert round_step(most, currency) == step


@given(st.integers(1, 10**12), st.sampled_from(sorted(MINOR_DIGITS)))
def test_there_are_at_most_five_steps_and_not_just_a_part_of_one(most: int, currency: str) -> None:
    step = round_step(most, currency)
    assert most <= 5 * step
    assert step == 10 ** MINOR_DIGITS[currency] or most > 2 * step or most == step or step == 1


class Drawn(Paper):
    """Remembers its bars."""

    def __init__(self) -> None:
        super().__init__(None, "foot")
        self.bars: list[tuple[float, float, float, float]] = []

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self.bars.append((x, y, width, height))
        super().bar(x, y, width, height, colour)


def test_columns_are_as_high_as_their_amounts() -> None:
    paper = Drawn()
    columns(paper, [Bar(f"{hour:02}", Money(amount, "CNY")) for hour, amount in enumerate((0, 500, 1000))])
    heights = [height for *_, height in paper.bars]
    assert heights == pytest.approx([0, heights[2] / 2, heights[2]])
    assert heights[2] > 30
    assert {round(y + height, 6) for _, y, _, height in paper.bars} == {round(paper.bars[0][1], 6)}


def test_many_columns_stay_on_the_page() -> None:
    paper = Drawn()
    columns(paper, [Bar(f"{day}", Money(100 * day, "CNY")) for day in range(1, 63)])
    assert all(x >= MARGIN and x + width <= MARGIN + INNER for x, _, width, _ in paper.bars)


def test_lying_bars_are_as_long_as_their_amounts_and_run_over_pages() -> None:
    paper = Drawn()
    lying(paper, [Bar(f"{number}", Money(number * 100, "CNY")) for number in range(60, 0, -1)])
    assert paper.bars[0][2] == pytest.approx(2 * paper.bars[30][2])
    assert paper.page_no() == 2
    assert all(y + height < HEIGHT - 20 for _, y, _, height in paper.bars)
