"""The link when somebody, or the system's Bluetooth, does what it should not."""

import asyncio
import logging
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.client import NotifyCallback
from bleak.exc import BleakDBusError

from app.domain.link_state import LinkPhase
from app.domain.phone import PairedPhone
from app.link.protocol.pairing import PairingSecret
from app.link.virtual_radio import BumbleClient
from app.services.ports import LinkPlan
from tests.link.deaf_air import DeafAir
from tests.link.impostor import Impostor
from tests.link.shop import ALIPAY, Shop, Station, pay


async def meet_impostor(shop: Shop, station: Station, secret: PairingSecret, versions: tuple[int, ...]) -> Impostor:
    key = bytes(32)
    impostor = Impostor(secret, versions)
    await impostor.appear(shop.air, key)
    station.listen(PairedPhone("ab" * 8, "Phone", datetime.now(UTC)), key)
    return impostor


async def test_another_key_is_a_phase(shop: Shop):
    station = shop.station()
    secret = PairingSecret(station.radio.station_id, "Shop", b"\x01" * 32)
    impostor = await meet_impostor(shop, station, secret, (1,))
    await station.ledger.until_phase(LinkPhase.WRONG_KEY)
    await impostor.radio.pull()


async def test_another_phone_with_the_key_is_not_taken_for_the_one_paired(shop: Shop):
    station = shop.station()
    secret = PairingSecret(station.radio.station_id, "Shop", bytes(32))
    impostor = await meet_impostor(shop, station, secret, (1,))
    await station.ledger.until_phase(LinkPhase.WRONG_KEY)
    await impostor.radio.pull()


async def test_another_version_is_a_phase(shop: Shop):
    station = shop.station()
    secret = PairingSecret(station.radio.station_id, "Shop", bytes(32))
    impostor = await meet_impostor(shop, station, secret, (200,))
    await station.ledger.until_phase(LinkPhase.OTHER_VERSION)
    await impostor.radio.pull()


async def test_a_phones_name_does_not_write_the_log(shop: Shop, caplog: pytest.LogCaptureFixture):
    """It may hold anything, line feeds too."""
    station = shop.station()
    secret = PairingSecret(station.radio.station_id, "Shop", bytes(32))
    impostor = Impostor(secret, (200,))
    await impostor.appear(shop.air, bytes(32))
    with caplog.at_level(logging.INFO):
        station.listen(PairedPhone("ab" * 8, "Phone\nCRITICAL", datetime.now(UTC)), bytes(32))
        await station.ledger.until_phase(LinkPhase.OTHER_VERSION)
    assert f"phone {'ab' * 8}: session closed" in caplog.text
    assert "CRITICAL" not in caplog.text
    await impostor.radio.pull()


async def test_an_unexpected_error_is_a_fault_and_tried_again(shop: Shop, caplog: pytest.LogCaptureFixture):
    phone, station = await shop.phone(), shop.station()
    paired, key = await station.pair(phone)
    answers: list[dict[str, int]] = [{}]  # the first time there is one too few
    plan = LinkPlan(paired, key, lambda: answers[len(station.ledger.phases) < 4], lambda: (ALIPAY,))
    station.tasks.append(asyncio.create_task(station.radio.link(plan, station.ledger).run()))
    await station.ledger.until(lambda: any(phase is LinkPhase.FAULT for phase, _ in station.ledger.phases))
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    assert "list index out of range" in dict(station.ledger.phases)[LinkPhase.FAULT]
    assert f"the link to phone {paired.phone_id} failed" in caplog.text


class DoubledClient(BumbleClient):
    """Calls back twice for each notification, as BlueZ can after a reconnection."""

    async def start_notify(
        self, characteristic: BleakGATTCharacteristic, callback: NotifyCallback, **options: object
    ) -> None:
        def twice(value: bytearray) -> None:
            callback(value)
            callback(value)

        await super().start_notify(characteristic, twice, **options)


async def test_a_doubled_callback_is_harmless(shop: Shop, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO)
    phone, station = await shop.phone(), shop.station()
    station.radio.client_backend = type("Doubled", (DoubledClient,), {"radio": station.adapter})
    station.listen(*await station.pair(phone))
    await station.ledger.until(lambda: bool(station.ledger.statuses))
    for n in range(20):
        await pay(phone, str(n))
    await station.ledger.until_heard(20)
    assert station.ledger.texts == [str(n) for n in range(20)]
    assert [phase for phase, _ in station.ledger.phases].count(LinkPhase.CONNECTED) == 1
    assert caplog.text.count("tells packets twice") == 1


async def test_callbacks_of_an_older_connection_reach_nobody(shop: Shop):
    phone, station = await shop.phone(), shop.station()
    callbacks: list[NotifyCallback] = []

    class Kept(BumbleClient):
        radio = station.adapter

        async def start_notify(
            self, characteristic: BleakGATTCharacteristic, callback: NotifyCallback, **options: object
        ) -> None:
            callbacks.append(callback)
            await super().start_notify(characteristic, callback, **options)

    station.radio.client_backend = Kept
    station.listen(*await station.pair(phone))
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    await phone.go_out_of_range()
    await station.ledger.until_phase(LinkPhase.SILENT)
    await phone.come_back()
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    for callback in callbacks[:-1]:
        callback(bytearray(b"a late packet"))
    await station.ledger.until(lambda: bool(phone.connected_to))
    await pay(phone, "still here")
    await station.ledger.until_heard(1)
    assert [phase for phase, _ in station.ledger.phases].count(LinkPhase.CONNECTED) == 2


class DeafClient(BumbleClient):
    """Waits without an end for the answer to a subscription, as BlueZ does when the phone went away in that moment."""

    deaf = 0
    """How many times from now on."""
    asked = asyncio.Event()

    async def start_notify(
        self, characteristic: BleakGATTCharacteristic, callback: NotifyCallback, **options: object
    ) -> None:
        if type(self).deaf:
            type(self).deaf -= 1
            self.asked.set()
            await asyncio.Event().wait()
        await super().start_notify(characteristic, callback, **options)


async def deaf_link(shop: Shop, times: int) -> tuple[Station, "asyncio.Task[None]", type[DeafClient]]:
    phone, station = await shop.phone(), shop.station()
    paired, key = await station.pair(phone)
    client = type("Deaf", (DeafClient,), {"radio": station.adapter, "deaf": times, "asked": asyncio.Event()})
    station.radio.client_backend = client
    return station, station.listen(paired, key), client


async def test_a_subscription_that_is_never_answered_is_given_up_and_tried_again(shop: Shop):
    station, _, _ = await deaf_link(shop, times=1)
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    assert LinkPhase.FAULT not in dict(station.ledger.phases)


async def test_a_link_that_waits_for_a_subscription_can_be_ended(shop: Shop):
    """Ending what never began must not raise over the cancellation: the link would go on for ever."""
    _, link, client = await deaf_link(shop, times=1)
    await client.asked.wait()
    link.cancel()
    await asyncio.wait([link], timeout=5)
    assert link.cancelled()


async def test_a_connection_that_carries_nothing_is_ended_and_made_anew(tmp_path: Path):
    """Not even a write is answered: the station waits for nothing that only the phone could end."""
    async with AsyncExitStack() as leaving:
        shop = Shop(tmp_path, air=(air := DeafAir()))
        leaving.push_async_callback(shop.close)
        phone, station = await shop.connected()
        air.hold()
        await pay(phone, "into the void")
        await station.ledger.until_phase(LinkPhase.SILENT)
        air.release()
        await station.ledger.until_heard(1)
        assert station.ledger.texts == ["into the void"]


class BusyClient(BumbleClient):
    """Refuses to connect while another program connects to the same phone, as BlueZ does."""

    refusals = 0
    """How many times from now on."""

    async def connect(self, pair: bool, **options: object) -> None:
        if type(self).refusals:
            type(self).refusals -= 1
            raise BleakDBusError("org.bluez.Error.Failed", ["Operation already in progress"])
        await super().connect(pair, **options)


async def test_another_program_that_connects_is_outwaited(shop: Shop):
    phone, station = await shop.phone(), shop.station()
    paired, key = await station.pair(phone)
    station.radio.client_backend = type("Busy", (BusyClient,), {"radio": station.adapter, "refusals": 3})
    station.listen(paired, key)
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    await station.ledger.until(lambda: bool(station.ledger.statuses))
    await pay(phone, "after all")
    await station.ledger.until_heard(1)
    assert LinkPhase.FAULT not in dict(station.ledger.phases)
