import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.iphone_pairing import IphoneHindrance, IphoneStep
from app.ui.iphone_guide import IphoneGuide
from app.ui.language import set_language
from app.ui.plain_text import PlainText


@pytest.fixture
def guide(qapp: QApplication, qtbot: QtBot) -> IphoneGuide:
    set_language(qapp, "en")
    guide = IphoneGuide()
    qtbot.addWidget(guide)
    guide.begin("Wang's Tea House")
    with qtbot.waitExposed(guide):
        guide.show()
    return guide


def shown(guide: QWidget) -> list[str]:
    return [part.text for part in guide.findChildren(PlainText) if part.isVisible() and part.text]


def test_the_owner_reads_the_name_to_tap_while_the_iphone_is_waited_for(guide: IphoneGuide) -> None:
    assert guide.state_words == "Making this computer known to iPhones…"
    guide.show_step(IphoneStep.FINDABLE, "")
    assert guide.state_words == "Waiting for the iPhone…"
    assert "Wang's Tea House" in shown(guide)
    assert not any(button.isVisible() for button in (guide.same, guide.other, guide.retry))


@pytest.mark.parametrize("same", [True, False])
def test_the_number_is_large_and_is_answered_once(qtbot: QtBot, guide: IphoneGuide, same: bool) -> None:
    guide.show_step(IphoneStep.COMPARE, "012345")
    assert guide.number == "012345"
    assert "012 345" in shown(guide)
    with qtbot.waitSignal(guide.compared) as answered:
        (guide.same if same else guide.other).click()
    assert answered.args == [same]
    assert not guide.same.isVisible()
    assert not guide.other.isVisible()


def test_a_number_to_type_needs_no_answer(guide: IphoneGuide) -> None:
    guide.show_step(IphoneStep.TYPE, "012345")
    assert "012 345" in shown(guide)
    assert guide.state_words.startswith("Type this number on the iPhone")
    assert not guide.same.isVisible()


def test_a_number_of_a_phone_that_left_leaves_the_screen(guide: IphoneGuide) -> None:
    guide.show_step(IphoneStep.COMPARE, "012345")
    guide.show_step(IphoneStep.FINDABLE, "")
    assert guide.number == ""
    assert "012 345" not in shown(guide)
    assert not guide.same.isVisible()


def test_a_paired_iphone_still_has_to_be_allowed_to_speak(guide: IphoneGuide) -> None:
    guide.show_step(IphoneStep.BONDED, "")
    guide.show_paired("Wang's iPhone")
    assert "Wang's iPhone" in guide.state_words
    assert "allow" in guide.state_words
    assert "✓" in shown(guide)


@pytest.mark.parametrize("hindrance", IphoneHindrance)
def test_what_is_impossible_is_explained_and_can_be_tried_again_where_that_helps(
    qtbot: QtBot, guide: IphoneGuide, hindrance: IphoneHindrance
) -> None:
    guide.show_impossible(hindrance, "why")
    assert guide.retry.isVisible() is (hindrance is not IphoneHindrance.OTHER_SYSTEM)
    assert not any(words.startswith("1.") for words in shown(guide)), "steps that lead nowhere"
    if guide.retry.isVisible():
        with qtbot.waitSignal(guide.retry_wanted):
            guide.retry.click()
    guide.begin("Shop")
    assert not guide.retry.isVisible()
