from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.person import Deed, Role
from app.domain.trouble import LedgerTrouble
from tests.bootstrap.counter import open_counter, until


async def test_a_shop_that_named_nobody_is_asked_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        done: list[str] = []
        for deed in Deed:
            counter.gate.ask(deed, done.append)
        assert done == [""] * len(Deed)
        assert counter.till.sheets.pin is None


async def test_the_owner_allows_a_deed_once_and_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        mei = await counter.staff.hire("Mei", Role.OWNER, "2580")
        li = await counter.staff.hire("Li", Role.CASHIER, "1111")
        await counter.staff.come(li.id, "1111")
        done: list[str] = []
        counter.gate.ask(Deed.LARGE_REFUND, done.append)
        assert counter.sheet.title_words == "The owner allows: giving back more than a cashier may"
        counter.type_in("2580")
        await until(counter.sheet.isHidden)
        assert done == [mei.id]
        assert counter.gate.allowed_by(Deed.LARGE_REFUND) == mei.id
        assert counter.staff.at_till == li
        counter.gate.ask(Deed.LARGE_REFUND, done.append)
        assert (done, counter.sheet.isVisible()) == ([mei.id], True), "each time anew"


async def test_what_an_owner_at_the_till_does_needs_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        mei = await counter.staff.hire("Mei", Role.OWNER, "2580")
        counter.gate.ask_who()
        counter.type_in("2580")
        await until(counter.sheet.isHidden)
        assert counter.staff.at_till == mei
        done: list[str] = []
        counter.gate.ask(Deed.EXPORT, done.append)
        assert done == [""]
        assert counter.till.header.person.accessibleName() == "Mei"
        counter.gate.ask_who()
        counter.sheet.sign_out.click()
        await until(counter.sheet.isHidden)
        assert counter.staff.at_till is None


async def test_what_was_given_up_is_never_done(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        mei = await counter.staff.hire("Mei", Role.OWNER, "2580")
        done: list[str] = []
        counter.gate.ask(Deed.EXPORT, done.append)
        counter.sheet.close_button.click()
        counter.gate.ask(Deed.SETTINGS, done.append)
        counter.gate.ask_who()
        counter.type_in("2580")
        await until(lambda: counter.staff.at_till == mei)
        assert done == []


async def test_given_up_while_the_pin_is_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        await counter.staff.hire("Mei", Role.OWNER, "2580")
        done: list[str] = []
        counter.gate.ask(Deed.EXPORT, done.append)
        counter.type_in("2580")
        counter.sheet.close_button.click()
        await until(lambda: counter.ledger.entries[-1].kind == "owner_allowed")
        await until(counter.sheet.isHidden)
        assert done == []


async def test_five_wrong_pins_then_a_wait(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        mei = await counter.staff.hire("Mei", Role.OWNER, "2580")
        counter.gate.ask_who()
        entry = counter.sheet.entry
        for _ in range(5):
            counter.type_in("0000")
            await until(lambda: "not the PIN" in entry.words)
            entry.start()
        counter.type_in("2580")
        await until(lambda: entry.words == "Too many wrong PINs. Try again in 30 seconds.")
        assert not entry.pad.isEnabled()
        assert counter.staff.at_till is None
        counter.clock.move(seconds=30)
        entry.start()
        counter.type_in("2580")
        await until(lambda: counter.staff.at_till == mei)


async def test_a_ledger_that_cannot_be_written_lets_nobody_in_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_counter(qtbot, tmp_path) as counter:
        await counter.staff.hire("Mei", Role.OWNER, "2580")
        counter.ledger.trouble = LedgerTrouble.DISK_FULL
        counter.gate.ask_who()
        counter.type_in("2580")
        await until(lambda: "disk is full" in counter.sheet.entry.words)
        assert counter.staff.at_till is None
