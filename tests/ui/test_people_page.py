"""The people's page of the settings: its cards, its form, and every refusal beside what it is about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.person import Person, Role
from app.settings import Settings
from app.ui.language import set_language
from app.ui.settings_dialog import SettingsDialog
from app.ui.settings_pages.people import PeoplePage
from app.ui.settings_pages.person_form import PersonEntry, PersonForm
from tests.ui.cashier.people import LI, MEI


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> SettingsDialog:
    set_language(qapp, "en")
    made = SettingsDialog(Settings(), {})
    qtbot.addWidget(made)
    made.tabs.setCurrentWidget(made.people)
    made.show()
    return made


@pytest.fixture
def page(dialog: SettingsDialog) -> PeoplePage:
    dialog.people.show_people([MEI, LI])
    return dialog.people


def fill(form: PersonForm | None, name: str, pin: str, again: str) -> PersonForm:
    assert form is not None
    form.person_name.setText(name)
    form.pin.setText(pin)
    form.again.setText(again)
    return form


def test_the_first_person_is_offered_as_the_owner(qtbot: QtBot, dialog: SettingsDialog) -> None:
    page = dialog.people
    page.show_people([])
    page.add.click()
    form = fill(page.form, " Mei ", "2580", "2580")
    with qtbot.waitSignal(page.hire_requested) as hire:
        form.save.click()
    assert hire.args == [PersonEntry("Mei", Role.OWNER, "2580")]


def test_the_next_one_is_offered_as_a_cashier(qtbot: QtBot, page: PeoplePage) -> None:
    page.add.click()
    form = fill(page.form, "Wu", "1234", "1234")
    with qtbot.waitSignal(page.hire_requested) as hire:
        qtbot.keyClick(form.again, Qt.Key.Key_Return)
    assert hire.args == [PersonEntry("Wu", Role.CASHIER, "1234")]


def test_a_change_without_a_pin_leaves_the_old_one(qtbot: QtBot, page: PeoplePage) -> None:
    page.cards[LI.id].change.click()
    form = fill(page.form, "Lili", "", "")
    form.role.setCurrentIndex(0)
    with qtbot.waitSignal(page.change_requested) as change:
        form.save.click()
    assert change.args == [Person(LI.id, "Lili", Role.OWNER), ""]


@pytest.mark.parametrize(
    ("name", "again", "words"), [("Wu", "1235", "The two PINs are not the same."), (" ", "1234", "Type a name.")]
)
def test_what_cannot_be_is_said_beside_its_field(
    qtbot: QtBot, page: PeoplePage, name: str, again: str, words: str
) -> None:
    page.add.click()
    form = fill(page.form, name, "1234", again)
    with qtbot.assertNotEmitted(page.hire_requested):
        form.save.click()
    said = [part.text for part in (form.name_problem, form.role_problem, form.pin_problem) if not part.isHidden()]
    assert said == [words]


def test_a_refusal_stands_beside_what_it_is_about_and_the_form_stays(page: PeoplePage) -> None:
    page.add.click()
    form = fill(page.form, "Wu", "12", "12")
    page.tell_not_a_pin()
    assert form.pin_problem.text == "A PIN has 4 to 8 digits."
    page.tell_owner_needed("")
    assert "one owner must always be left" in form.role_problem.text
    page.tell_pins_unwritable("", "no space")
    assert "no space" in form.name_problem.text
    assert form.person_name.text() == "Wu"


def test_what_was_fulfilled_closes_the_form(page: PeoplePage) -> None:
    page.add.click()
    page.show_people([MEI])
    assert page.form is None
    assert list(page.cards) == [MEI.id]
    assert page.add.isVisible()


def test_escape_closes_the_form_and_not_the_settings(qtbot: QtBot, dialog: SettingsDialog, page: PeoplePage) -> None:
    page.add.click()
    assert page.form is not None
    assert not dialog.save.isEnabled(), "it would close the form with everything in it"
    qtbot.keyClick(page.form.person_name, Qt.Key.Key_Escape)
    assert page.form is None
    assert dialog.isVisible()
    assert dialog.save.isEnabled()


def test_a_person_is_removed_only_when_asked_twice(qtbot: QtBot, page: PeoplePage) -> None:
    card = page.cards[LI.id]
    with qtbot.assertNotEmitted(page.dismiss_requested):
        card.remove.click()
        card.keep.click()
        card.remove.click()
    with qtbot.waitSignal(page.dismiss_requested) as dismissed:
        card.confirm.click()
    assert dismissed.args == [LI.id]


def test_why_somebody_was_not_removed_stands_on_the_card(page: PeoplePage) -> None:
    page.tell_owner_needed(MEI.id)
    assert page.cards[MEI.id].words == "The last owner cannot be removed while others work here."
    page.tell_trouble(MEI.id, "The disk is full.")
    assert page.cards[MEI.id].words == "The disk is full."
    page.tell_trouble("f" * 16, "of somebody who has gone")


def test_a_pin_is_never_shown(page: PeoplePage) -> None:
    page.add.click()
    form = fill(page.form, "Wu", "1234", "1234")
    assert all(field.echoMode() is QLineEdit.EchoMode.Password for field in (form.pin, form.again))
    assert "1234" not in repr(PersonEntry("Wu", Role.CASHIER, "1234"))


def test_the_page_follows_the_language(page: PeoplePage, qapp: QApplication) -> None:
    page.add.click()
    set_language(qapp, "zh_CN")
    QApplication.processEvents()
    assert page.form is not None
    assert page.form.role.itemText(1) == "收银员"
    assert page.cards[MEI.id].words == "店主"
    set_language(qapp, "en")
