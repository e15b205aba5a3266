"""What every radio keeps: the one over bleak, with a real GATT link, and the fake one."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Protocol

import pytest

from app.domain.link_state import LinkPhase
from app.domain.phone import PairedPhone
from app.services.ports import LinkPlan, PhoneRadio
from handset.simulator.phone import Phone
from tests.contracts.radio_fake import PhoneFake, RadioFake
from tests.link.shop import ALIPAY, CHAT, PATIENCE, Ledger, Shop, pay


class Counter(Protocol):
    """A radio and the verbs of a phone near it."""

    radio: PhoneRadio

    async def phone_scans(self, uri: str, key: bytes) -> str: ...
    async def wallet_says(self, app_id: str, text: str) -> None: ...
    async def phone_leaves(self) -> None: ...
    async def phone_returns(self) -> None: ...


class RealCounter:
    def __init__(self, shop: Shop, phone: Phone) -> None:
        self.radio: PhoneRadio = shop.station().radio
        self._phone = phone

    async def phone_scans(self, uri: str, key: bytes) -> str:
        self._phone.accept_pairing(uri)
        return self._phone.phone_id

    async def wallet_says(self, app_id: str, text: str) -> None:
        await pay(self._phone, text, app_id)

    async def phone_leaves(self) -> None:
        await self._phone.go_out_of_range()

    async def phone_returns(self) -> None:
        await self._phone.come_back()


class FakeCounter:
    def __init__(self) -> None:
        self._radio = RadioFake()
        self.radio: PhoneRadio = self._radio
        self._phone = PhoneFake("Phone")

    async def phone_scans(self, uri: str, key: bytes) -> str:
        self._radio.scanned(self._phone, key)
        self._phone.come_back()
        return self._phone.phone_id

    async def wallet_says(self, app_id: str, text: str) -> None:
        self._phone.pay(app_id, text)

    async def phone_leaves(self) -> None:
        self._phone.go_away()

    async def phone_returns(self) -> None:
        self._phone.come_back()


@pytest.fixture(params=["bleak", "fake"])
async def counter(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Counter]:
    if request.param == "fake":
        yield FakeCounter()
        return
    shop = Shop(tmp_path)
    yield RealCounter(shop, await shop.phone())
    await shop.close()


@pytest.fixture
async def ledger(counter: Counter) -> AsyncIterator[Ledger]:
    """A ledger that is linked to a phone that is paired and connected."""
    ledger = Ledger()
    offer = counter.radio.offer_pairing("Shop")
    await counter.phone_scans(offer.uri, offer.key)
    async with asyncio.timeout(PATIENCE):
        paired = await counter.radio.meet_new_phone(offer)
    running = listen(counter, ledger, paired, offer.key)
    await ledger.until(lambda: bool(ledger.statuses))
    yield ledger
    running.cancel()
    await asyncio.wait([running])
    assert running.cancelled()


def listen(counter: Counter, ledger: Ledger, paired: PairedPhone, key: bytes) -> "asyncio.Task[None]":
    link = counter.radio.link(LinkPlan(paired, key, lambda: ledger.up_to, lambda: (ALIPAY,)), ledger)
    ledger.links[paired.phone_id] = link  # type: ignore[assignment]  # any link acknowledges alike
    return asyncio.create_task(link.run())


def test_every_offer_has_a_key_of_its_own(counter: Counter):
    first, second = counter.radio.offer_pairing("Shop"), counter.radio.offer_pairing("Shop")
    assert len(first.key) == len(second.key) == 32
    assert first.key != second.key
    assert first.uri != second.uri
    assert first.uri.startswith("paybell://pair?")


async def test_it_meets_the_phone_that_scanned_the_offer(counter: Counter):
    void, offer = counter.radio.offer_pairing("Shop"), counter.radio.offer_pairing("Shop")
    giving_up = asyncio.create_task(counter.radio.meet_new_phone(void))
    phone_id = await counter.phone_scans(offer.uri, offer.key)
    async with asyncio.timeout(PATIENCE):
        met = await counter.radio.meet_new_phone(offer)
    assert met.phone_id == phone_id
    assert met.paired_at.tzinfo is not None
    assert not giving_up.done()
    giving_up.cancel()
    await asyncio.wait([giving_up])


async def test_a_link_tells_its_phases_in_order(counter: Counter, ledger: Ledger):
    await counter.phone_leaves()
    await ledger.until_phase(LinkPhase.SILENT)
    await counter.phone_returns()
    await ledger.until_phase(LinkPhase.CONNECTED)
    assert [phase for phase, _ in ledger.phases if phase is not LinkPhase.CONNECTING] == [
        LinkPhase.NEVER_SEEN,
        LinkPhase.CONNECTED,
        LinkPhase.SILENT,
        LinkPhase.CONNECTED,
    ]


async def test_notices_come_in_order_and_only_of_wanted_apps(counter: Counter, ledger: Ledger):
    for app_id, text in ((ALIPAY, "1.00元"), (CHAT, "hello"), (ALIPAY, "2.00元")):
        await counter.wallet_says(app_id, text)
    await ledger.until_heard(2)
    assert ledger.texts == ["1.00元", "2.00元"]


async def test_what_was_acknowledged_is_not_told_again(counter: Counter, ledger: Ledger):
    await counter.wallet_says(ALIPAY, "1.00元")
    await ledger.until_heard(1)
    await counter.phone_leaves()
    await ledger.until_phase(LinkPhase.SILENT)
    await counter.wallet_says(ALIPAY, "2.00元")
    await counter.phone_returns()
    await ledger.until_heard(2)
    assert ledger.texts == ["1.00元", "2.00元"]


async def test_what_was_not_acknowledged_is_told_again_under_its_number(counter: Counter, ledger: Ledger):
    ledger.acknowledges = False
    await counter.wallet_says(ALIPAY, "1.00元")
    await ledger.until_heard(1)
    await counter.phone_leaves()
    await ledger.until_phase(LinkPhase.SILENT)
    await counter.phone_returns()
    await ledger.until_heard(2)
    assert ledger.heard[0].id == ledger.heard[1].id
