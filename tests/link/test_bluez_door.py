"""The door over BlueZ's D-Bus, on a real bus with a small bluetoothd."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain.iphone_pairing import IphoneHindrance, IphoneStep, IphonesUnreachable
from app.link.ancs import uuids
from app.link.iphone_door import Guest
from app.link.protocol import gatt
from tests.link.iphone_shop import Owner
from tests.link.shop import PATIENCE
from tests.until import until

pytest.importorskip("dbus_fast", reason="D-Bus is Linux's")
if shutil.which("dbus-daemon") is None:
    pytest.skip("BLUEZ'S DOOR NOT TESTED: there is no dbus-daemon", allow_module_level=True)

from app.link.bluez_door import BluezDoor
from tests.link.fake_bluez import ACCESS_DENIED, FakeBluez, FakeDevice, dbus_daemon

NAME = "Wang's Tea House"
CONFIRM = "RequestConfirmation"


@pytest.fixture
async def address() -> AsyncIterator[str]:
    async with dbus_daemon() as address:
        yield address


@pytest.fixture
async def bluez(address: str) -> AsyncIterator[FakeBluez]:
    async with FakeBluez.running(address) as bluez:
        yield bluez


class Bonding:
    """A door that waits for an iPhone."""

    def __init__(self, address: str, *, same: bool = True) -> None:
        self.owner = Owner(same=same)
        self.task = asyncio.create_task(BluezDoor(address).bond(NAME, self.owner))

    async def guest(self) -> Guest:
        async with asyncio.timeout(PATIENCE):
            return await self.task

    async def hindrance(self) -> IphoneHindrance:
        with pytest.raises(IphonesUnreachable) as unreachable:
            await self.guest()
        return unreachable.value.hindrance


async def called(bluez: FakeBluez) -> FakeDevice:
    """An iPhone that has heard the advertisement, connected, and was asked to bond."""
    await bluez.advertised()
    iphone = bluez.calls()
    async with asyncio.timeout(PATIENCE):
        await iphone.invited.wait()
    return iphone


async def test_an_iphone_that_shows_the_owners_number_is_let_in(bluez: FakeBluez, address: str) -> None:
    bonding = Bonding(address)
    advertised = await bluez.advertised()
    assert advertised == {
        "Type": "peripheral", "SolicitUUIDs": [uuids.SERVICE], "LocalName": NAME, "Discoverable": True
    }  # fmt: skip
    assert (bluez.adapter.pairable, bluez.capability) == (True, "DisplayYesNo")
    iphone = await called(bluez)
    assert await bluez.ask(CONFIRM, "ou", iphone.path, 1234) == ""
    iphone.become(connected=True, paired=True)
    guest = await bonding.guest()
    assert (guest.name, guest.device.address) == ("Wang's iPhone", iphone.address)
    assert guest.device.details["path"] == iphone.path
    assert bonding.owner.steps == [(IphoneStep.FINDABLE, ""), (IphoneStep.COMPARE, "001234")]


async def test_everything_is_undone_at_the_end(bluez: FakeBluez, address: str) -> None:
    bonding = Bonding(address)
    await bluez.advertised()
    bonding.task.cancel()
    await asyncio.wait([bonding.task])
    assert (bluez.advertisements, bluez.agent, bluez.adapter.pairable) == ([], "", False)


async def test_an_adapter_that_was_pairable_stays_so(bluez: FakeBluez, address: str) -> None:
    bluez.adapter.pairable = True
    bonding = Bonding(address)
    await bluez.advertised()
    bonding.task.cancel()
    await asyncio.wait([bonding.task])
    assert bluez.adapter.pairable


async def test_whoever_shows_another_number_is_sent_away(bluez: FakeBluez, address: str) -> None:
    bonding = Bonding(address, same=False)
    iphone = await called(bluez)
    assert await bluez.ask(CONFIRM, "ou", iphone.path, 123456) == "org.bluez.Error.Rejected"
    assert await bonding.hindrance() is IphoneHindrance.NUMBERS_DIFFER


@pytest.mark.parametrize(("member", "signature", "rest"), [
    ("RequestAuthorization", "o", ()), ("RequestPasskey", "o", ()), ("RequestPinCode", "o", ()),
    ("AuthorizeService", "os", (uuids.SERVICE,)),
])  # fmt: skip
async def test_what_proves_nothing_is_refused(
    bluez: FakeBluez, address: str, member: str, signature: str, rest: tuple[str, ...]
) -> None:
    bonding = Bonding(address)
    iphone = await called(bluez)
    assert await bluez.ask(member, signature, iphone.path, *rest) == "org.bluez.Error.Rejected"
    iphone.become(connected=True, paired=True)
    await bluez.ask("Cancel", "")
    assert not bonding.task.done()
    bonding.task.cancel()
    await asyncio.wait([bonding.task])


async def test_an_older_adapters_number_is_typed_on_the_iphone(bluez: FakeBluez, address: str) -> None:
    bonding = Bonding(address)
    iphone = await called(bluez)
    for entered in range(3):
        assert await bluez.ask("DisplayPasskey", "ouq", iphone.path, 42, entered) == ""
    iphone.become(connected=True, paired=True)
    await bonding.guest()
    assert bonding.owner.steps == [(IphoneStep.FINDABLE, ""), (IphoneStep.TYPE, "000042")]


async def test_a_phone_that_leaves_takes_its_number_off_the_screen_and_may_come_again(
    bluez: FakeBluez, address: str
) -> None:
    bonding = Bonding(address)
    iphone = await called(bluez)
    assert await bluez.ask(CONFIRM, "ou", iphone.path, 111111) == ""
    iphone.become(connected=False, paired=False)
    await until(lambda: bonding.owner.steps[-1] == (IphoneStep.FINDABLE, ""))
    iphone.invited.clear()
    iphone.become(connected=True, paired=False)
    async with asyncio.timeout(PATIENCE):
        await iphone.invited.wait()
    assert await bluez.ask(CONFIRM, "ou", iphone.path, 222222) == ""
    iphone.become(connected=True, paired=True)
    await bonding.guest()


async def test_neither_a_paybell_phone_nor_who_was_there_before_is_asked_to_bond(
    bluez: FakeBluez, address: str
) -> None:
    before = bluez.calls("F0:00:00:00:00:02", "Mouse")
    bonding = Bonding(address)
    await bluez.advertised()
    paybell = bluez.calls("F0:00:00:00:00:03", "Redmi", uuids=[gatt.SERVICE])
    await called(bluez)
    assert not before.invited.is_set()
    assert not paybell.invited.is_set()
    bonding.task.cancel()
    await asyncio.wait([bonding.task])


async def test_the_bonded_iphone_is_waited_for(bluez: FakeBluez, address: str) -> None:
    bluez.calls("F0:00:00:00:00:02", "Another", paired=True)
    arrival = asyncio.create_task(BluezDoor(address).arrival("F0:00:00:00:00:01", NAME))
    await bluez.advertised()
    iphone = bluez.calls(paired=True, connected=False)
    iphone.become(connected=True, paired=True)
    async with asyncio.timeout(PATIENCE):
        device = await arrival
    assert device.details["path"] == iphone.path
    assert (bluez.advertisements, bluez.agent) == ([], ""), "nobody new is let in meanwhile"


async def test_without_a_bus(tmp_path: Path) -> None:
    assert await Bonding(f"unix:path={tmp_path}/nobody").hindrance() is IphoneHindrance.NO_SERVICE


async def test_without_bluetoothd(address: str) -> None:
    assert await Bonding(address).hindrance() is IphoneHindrance.NO_SERVICE


async def test_without_an_adapter(address: str) -> None:
    async with FakeBluez.running(address, adapter=False):
        assert await Bonding(address).hindrance() is IphoneHindrance.NO_ADAPTER


async def test_with_the_adapter_off(bluez: FakeBluez, address: str) -> None:
    bluez.adapter.powered = False
    assert await Bonding(address).hindrance() is IphoneHindrance.ADAPTER_OFF


async def test_an_adapter_that_is_switched_off_meanwhile(bluez: FakeBluez, address: str) -> None:
    bonding = Bonding(address)
    await called(bluez)
    bluez.adapter.switch_off()
    assert await bonding.hindrance() is IphoneHindrance.ADAPTER_OFF


async def test_a_bluetoothd_that_ends_meanwhile(address: str) -> None:
    async with FakeBluez.running(address) as bluez:
        bonding = Bonding(address)
        await called(bluez)
    assert await bonding.hindrance() is IphoneHindrance.NO_SERVICE


@pytest.mark.parametrize("member", ["RegisterAgent", "RegisterAdvertisement"])
async def test_without_permission(bluez: FakeBluez, address: str, member: str) -> None:
    bluez.refusals[member] = ACCESS_DENIED
    assert await Bonding(address).hindrance() is IphoneHindrance.NOT_PERMITTED
    assert (bluez.agent, bluez.adapter.pairable) == ("", False)


async def test_what_has_no_better_name_is_a_fault_with_its_words(bluez: FakeBluez, address: str) -> None:
    bluez.refusals["RegisterAdvertisement"] = "org.bluez.Error.NotPermitted"
    bonding = Bonding(address)
    with pytest.raises(IphonesUnreachable, match="RegisterAdvertisement is refused") as unreachable:
        await bonding.guest()
    assert unreachable.value.hindrance is IphoneHindrance.FAULT
