from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.person import Role
from app.domain.trouble import LedgerTrouble
from app.ui.settings_pages.people import PeoplePage
from tests.bootstrap.counter import Counter, open_counter, until


def people_page(counter: Counter) -> PeoplePage:
    counter.till.bar.settings.click()
    sheet = counter.till.sheets.settings
    assert sheet
    sheet.tabs.setCurrentWidget(sheet.people)
    return sheet.people


def fill_in(page: PeoplePage, name: str, pin: str, role: Role | None = None) -> None:
    if page.form is None:
        page.add.click()
    assert page.form is not None
    page.form.person_name.setText(name)
    page.form.pin.setText(pin)
    page.form.again.setText(pin)
    if role:
        page.form.begin_as(role)
    page.form.save.click()


async def test_who_names_the_first_person_is_at_the_till(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        page = people_page(counter)
        fill_in(page, "Mei", "2580")
        await until(lambda: counter.staff.at_till is not None)
        assert counter.till.header.person.accessibleName() == "Mei"
        fill_in(page, "Li", "1111")
        await until(lambda: len(page.cards) == 2)
        assert [person.role for person in counter.staff.people] == [Role.OWNER, Role.CASHIER]
        assert page.isVisible(), "the owner is not thrown out"


async def test_what_is_refused_is_said_beside_its_field(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        page = people_page(counter)
        fill_in(page, "Li", "1111", Role.CASHIER)
        form = page.form
        assert form is not None
        await until(form.role_problem.isVisible)
        fill_in(page, "Mei", "12", Role.OWNER)
        await until(form.pin_problem.isVisible)
        counter.ledger.trouble = LedgerTrouble.DISK_FULL
        fill_in(page, "Mei", "2580")
        await until(form.name_problem.isVisible)
        assert "disk is full" in form.name_problem.text
        assert counter.staff.people == ()


async def test_a_person_is_changed_and_removed(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        mei = await counter.staff.hire("Mei", Role.OWNER, "2580")
        li = await counter.staff.hire("Li", Role.CASHIER, "1111")
        await counter.staff.come(mei.id, "2580")
        page = people_page(counter)
        page.cards[li.id].change.click()
        fill_in(page, "Lili", "")
        await until(lambda: counter.staff.people[-1].name == "Lili")
        page.cards[mei.id].remove.click()
        page.cards[mei.id].confirm.click()
        await until(lambda: "last owner" in page.cards[mei.id].words)
        page.cards[li.id].remove.click()
        page.cards[li.id].confirm.click()
        await until(lambda: list(page.cards) == [mei.id])


async def test_the_settings_wait_for_the_owners_pin(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        await counter.staff.hire("Mei", Role.OWNER, "2580")
        counter.till.bar.settings.click()
        assert counter.till.sheets.settings is None
        counter.type_in("2580")
        await until(lambda: counter.till.sheets.settings is not None)


async def test_what_the_owner_left_open_is_closed_when_a_cashier_comes(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        mei = await counter.staff.hire("Mei", Role.OWNER, "2580")
        li = await counter.staff.hire("Li", Role.CASHIER, "1111")
        await counter.staff.come(mei.id, "2580")
        page = people_page(counter)
        counter.till.bar.export.click()
        counter.till.show_pairing("paybell://pair?x", ((True,),))
        sheets = counter.till.sheets
        qtbot.keyClick(counter.till, Qt.Key.Key_F9)
        counter.type_in("1111", li)
        await until(lambda: counter.staff.at_till == li)
        assert not page.isVisible()
        assert [sheet.isVisible() for sheet in (sheets.pairing, sheets.export) if sheet] == [False, False]
