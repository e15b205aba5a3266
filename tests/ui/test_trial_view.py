import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from app.ui.language import set_language
from app.ui.theme import LIGHT
from app.ui.trial_view import MOST_SHOWN, TrialView
from tests.ui.shop import in_colour, picture
from tests.ui.teaching_scenes import NO, UNSURE, change, payment, trial

AGREED = change(UNSURE, payment(800))
DENIED = change(payment(800), NO, Money(800, "CNY"), text="<b>到账8.00元</b>")


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> TrialView:
    set_language(qapp, "en")
    made = TrialView()
    qtbot.addWidget(made)
    made.resize(600, 300)
    return made


def test_nothing_is_said_before_it_is_known(view: TrialView) -> None:
    view.show_trial(trial(AGREED))
    view.show_trial(None)
    assert (view.sentence, view.rows) == ("", [])
    view.show_trial(None, is_trying=True)
    assert view.sentence == "Trying it on the notices kept so far…"


def test_that_nothing_changes_is_said(view: TrialView) -> None:
    view.show_trial(trial())
    assert view.sentence == "Tried on 1234 kept notices: no other would have been judged differently."


def test_each_change_is_told_from_what_to_what(view: TrialView) -> None:
    view.show_trial(trial(AGREED, is_whole=False))
    assert view.sentence.endswith("1 other would have been judged differently. Older notices were not looked at.")
    (row,) = view.rows
    assert "not understood → payment ¥8.00" in row
    assert row.endswith("拉卡拉 碰付8.00元")


def test_a_recorded_payment_that_would_not_count_comes_first_and_in_red(view: TrialView) -> None:
    view.show_trial(trial(AGREED))
    assert not in_colour(picture(view), LIGHT.alarm).any()
    view.show_trial(trial(AGREED, DENIED))
    assert "1 recorded payment would not have counted!" in view.sentence
    assert "payment ¥8.00 → no payment (in the ledger as ¥8.00)" in view.rows[0]
    assert view.rows[0].endswith("<b>到账8.00元</b>")
    assert in_colour(picture(view), LIGHT.alarm).any()


def test_a_long_list_is_counted_in_full_and_shown_in_part(view: TrialView) -> None:
    view.show_trial(trial(*[AGREED] * 300))
    assert "300 others" in view.sentence
    assert len(view.rows) == MOST_SHOWN
