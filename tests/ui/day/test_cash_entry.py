import pytest
from pytestqt.qtbot import QtBot

from app.ui.day.cash_entry import CashEntry
from tests.ui.day.reports import yuan


@pytest.fixture
def entry(qtbot: QtBot) -> CashEntry:
    made = CashEntry("CNY")
    qtbot.addWidget(made)
    made.show_expected(yuan(30_000))
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
    entry.show_expected(yuan(31_000))
    assert entry.words == "The drawer is exact."
