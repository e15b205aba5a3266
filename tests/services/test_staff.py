from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain.events import PeopleChanged, PersonCame
from app.domain.person import Deed, Person, Role
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.pins import NotAPin, PinFile
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.staff import MustWait, OwnerNeeded, Staff, WrongPin
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import EventLog, FakeClock


class Back:
    """The room behind the shop."""

    def __init__(self, pins: Path) -> None:
        self.bus, self.ledger, self.clock = Bus(), LedgerFake(), FakeClock()
        self.log = EventLog(self.bus.subscribe, PersonCame, PeopleChanged)
        self.bookkeeper = Bookkeeper(self.ledger)
        self.staff = Staff(self.bus, self.bookkeeper, self.clock, self.ledger.people, PinFile(pins))


@pytest.fixture
async def back(tmp_path: Path) -> AsyncIterator[Back]:
    back = Back(tmp_path / "pins.json")
    yield back
    back.bookkeeper.close()


async def test_a_shop_that_named_nobody_lets_everybody(back: Back) -> None:
    await back.staff.open()
    assert all(back.staff.may(deed) for deed in Deed)


async def test_once_there_is_an_owner_what_is_hers_needs_her(back: Back) -> None:
    mei = await back.staff.hire("Mei", Role.OWNER, "2580")
    li = await back.staff.hire("Li", Role.CASHIER, "1111")
    assert not back.staff.may(Deed.EXPORT)
    await back.staff.come(li.id, "1111")
    assert (back.staff.may(Deed.REFUND), back.staff.may(Deed.EXPORT)) == (True, False)
    assert await back.staff.allowed_by(mei.id, "2580", Deed.EXPORT) == mei
    assert back.staff.at_till == li
    allowed = back.ledger.entries[-1]
    assert (allowed.kind, allowed.body) == ("owner_allowed", {"deed": "export", "by_owner": mei.id})
    await back.staff.come(mei.id, "2580")
    assert back.staff.may(Deed.EXPORT)
    assert back.log.of(PersonCame) == [PersonCame(li), PersonCame(mei)]
    assert back.ledger.at_till.person == mei.id


async def test_a_wrong_pin_changes_nothing_and_the_sixth_must_wait(back: Back) -> None:
    mei = await back.staff.hire("Mei", Role.OWNER, "2580")
    for _ in range(5):
        with pytest.raises(WrongPin):
            await back.staff.come(mei.id, "0000")
    with pytest.raises(MustWait):
        await back.staff.come(mei.id, "2580")
    assert back.staff.at_till is None
    back.clock.move(minutes=1)
    await back.staff.come(mei.id, "2580")
    assert back.staff.at_till == mei


async def test_a_cashier_cannot_allow_what_a_cashier_may_not(back: Back) -> None:
    await back.staff.hire("Mei", Role.OWNER, "2580")
    li = await back.staff.hire("Li", Role.CASHIER, "1111")
    with pytest.raises(WrongPin):
        await back.staff.allowed_by(li.id, "1111", Deed.SETTINGS)


async def test_nobody_is_left_without_an_owner(back: Back) -> None:
    with pytest.raises(OwnerNeeded):
        await back.staff.hire("Li", Role.CASHIER, "1111")
    mei = await back.staff.hire("Mei", Role.OWNER, "2580")
    li = await back.staff.hire("Li", Role.CASHIER, "1111")
    with pytest.raises(OwnerNeeded):
        await back.staff.dismiss(mei.id)
    with pytest.raises(OwnerNeeded):
        await back.staff.change(Person(mei.id, "Mei", Role.CASHIER))
    await back.staff.change(Person(li.id, "Li", Role.OWNER), "3333")
    await back.staff.come(li.id, "3333")
    await back.staff.dismiss(li.id)
    assert back.staff.at_till is None
    await back.staff.dismiss(mei.id)
    assert back.staff.people == ()
    assert back.staff.may(Deed.PEOPLE)


async def test_what_cannot_be_written_is_not_allowed(back: Back) -> None:
    mei = await back.staff.hire("Mei", Role.OWNER, "2580")
    back.ledger.trouble = LedgerTrouble.DISK_FULL
    with pytest.raises(LedgerUnwritable):
        await back.staff.allowed_by(mei.id, "2580", Deed.SETTINGS)


async def test_when_the_last_person_goes_everybody_may_before_it_is_told(back: Back) -> None:
    mei = await back.staff.hire("Mei", Role.OWNER, "2580")
    await back.staff.come(mei.id, "2580")
    could: list[bool] = []
    back.bus.subscribe(PersonCame, lambda _: could.append(back.staff.may(Deed.SETTINGS)))
    await back.staff.dismiss(mei.id)
    assert could == [True]


async def test_where_no_owner_has_a_pin_any_more_new_ones_can_be_given(back: Back, tmp_path: Path) -> None:
    mei = await back.staff.hire("Mei", Role.OWNER, "2580")
    after_a_restore = Staff(back.bus, back.bookkeeper, back.clock, back.ledger.people, PinFile(tmp_path / "none.json"))
    await after_a_restore.open()
    assert after_a_restore.may(Deed.PEOPLE)
    await after_a_restore.change(mei, "9999")
    assert not after_a_restore.may(Deed.PEOPLE)
    await after_a_restore.come(mei.id, "9999")
    assert after_a_restore.may(Deed.PEOPLE)


async def test_a_pin_that_is_none_hires_nobody(back: Back) -> None:
    with pytest.raises(NotAPin):
        await back.staff.hire("Mei", Role.OWNER, "12a4")
    assert back.ledger.people.all() == []


async def test_a_stranger_is_a_wrong_pin(back: Back) -> None:
    await back.staff.hire("Mei", Role.OWNER, "2580")
    with pytest.raises(WrongPin):
        await back.staff.come("f" * 16, "2580")
