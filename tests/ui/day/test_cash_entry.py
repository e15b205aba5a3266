import pytest
from pytestqt.qtbot import QtBot

from app.domain.day_report import CashCount
from app.ui.day.cash_entry import CashEntry, difference_words
from tests.ui.day.reports import yuan


@pytest.fixture
def entry(qtbot: QtBot) -> CashEntry:
    made = CashEntry("CNY")
    qtbot.addWidget(made)
    made.show_drawer(CashCount(yuan(30_000), yuan(0)))
    return made


@pytest.mark.parametrize(
    ("typed", "minor", "words"),
    [
        ("", None, ""),
        ("300", 30_000, "The drawer is exact."),
        ("1,290.50", 129_050, "¥990.50 too much."),
        ("290", 29_000, "¥10.00 missing."),
        ("0", 0, "¥300.00 missing."),
        ("12.345", None, "That is not an amount, such as 120.50."),
        ("-5", None, "That is not an amount, such as 120.50."),
        ("NaN", None, "That is not an amount, such as 120.50."),
        ("lots", None, "That is not an amount, such as 120.50."),
    ],
)
def test_what_is_typed_is_counted_and_held_against_what_is_due(
    entry: CashEntry, typed: str, minor: int | None, words: str
) -> None:
    entry.amount.setText(typed)
    assert entry.counted == (None if minor is None else yuan(minor))
    assert entry.words == words
    assert entry.is_wrong is (bool(typed) and minor is None)


def test_every_key_is_told_and_what_is_due_may_change_meanwhile(qtbot: QtBot, entry: CashEntry) -> None:
    with qtbot.waitSignal(entry.changed):
        entry.amount.setText("310")
    entry.show_drawer(CashCount(yuan(31_000), yuan(0)))
    assert entry.words == "The drawer is exact."


def test_the_float_counts_as_expected_and_not_as_a_difference(qtbot: QtBot, entry: CashEntry) -> None:
    entry.amount.setText("500")
    with qtbot.waitSignal(entry.changed):
        entry.opening_float.setText("200")
    assert entry.began_with == yuan(20_000)
    assert entry.words == "The drawer is exact."
    assert entry.expected_words == "Expected: ¥500.00, of it ¥300.00 from sales less refunds"
    entry.opening_float.setText("two")
    assert (entry.began_with, entry.is_wrong) == (None, True)


def test_the_remembered_float_is_offered_until_somebody_types_another(qtbot: QtBot, entry: CashEntry) -> None:
    remembered = CashCount(yuan(50_000), yuan(0), yuan(20_000))
    entry.show_drawer(remembered)
    assert entry.began_with == yuan(20_000)
    assert entry.expected_words.startswith("Expected: ¥500.00, of it ¥300.00")
    entry.opening_float.selectAll()
    qtbot.keyClicks(entry.opening_float, "150")
    entry.show_drawer(remembered)
    assert entry.began_with == yuan(15_000), "a payment that comes meanwhile does not take it back"
    entry.clear()
    entry.show_drawer(remembered)
    assert entry.began_with == yuan(20_000)


def test_a_drawer_that_differs_is_amber() -> None:
    assert difference_words(CashCount(yuan(100), yuan(90), yuan(50))) == ("¥0.10 missing.", "amber")
    assert difference_words(CashCount(yuan(100), yuan(100), yuan(50))) == ("The drawer is exact.", "ink")
