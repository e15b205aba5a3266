from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.ui.day.past_days_page import PastDaysPage
from tests.ui.day.reports import DAY, NAMES, sealed

REPORTS = [sealed(12, DAY - timedelta(days=1)), sealed(13)]


@pytest.fixture
def page(qtbot: QtBot) -> PastDaysPage:
    made = PastDaysPage("CNY")
    qtbot.addWidget(made)
    made.show()
    return made


def test_before_the_first_end_it_says_so(page: PastDaysPage) -> None:
    assert page.chosen is None
    assert not page.list.isVisible()
    assert not page.correct.isVisible()


def test_the_newest_is_on_top_and_chosen(page: PastDaysPage) -> None:
    page.show_reports(REPORTS, NAMES)
    assert [page.list.item(row).text() for row in range(2)] == ["25 Nov   ¥35.00", "24 Nov   ¥35.00"]
    assert page.chosen == REPORTS[1]
    page.list.setCurrentRow(1)
    assert page.view.report == REPORTS[0]
    page.show_reports(REPORTS, NAMES)
    assert page.chosen == REPORTS[0], "what is looked at stays"


def test_a_correction_asks_first_and_carries_its_reason(qtbot: QtBot, page: PastDaysPage) -> None:
    page.show_reports(REPORTS, NAMES)
    page.list.setCurrentRow(1)
    with qtbot.waitSignal(page.correction_wished):
        page.correct.click()
    assert not page.why.isVisible(), "somebody else says whether it may be"
    page.ask_why()
    assert not page.write.isEnabled()
    page.why.setText("  a note under the drawer ")
    with qtbot.waitSignal(page.correction_requested) as asked:
        page.write.click()
    assert asked.args == [12, "a note under the drawer"]
    page.show_corrected()
    assert not page.why.isVisible()
    assert page.words == "Written. It stands in the report of the day now open."


def test_another_day_is_another_correction(page: PastDaysPage) -> None:
    page.show_reports(REPORTS, NAMES)
    page.ask_why()
    page.why.setText("half a sentence")
    page.list.setCurrentRow(1)
    assert (page.why.text(), page.why.isVisible()) == ("", False)
