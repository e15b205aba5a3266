"""What every radio keeps: the one over bleak, with a real GATT link, and the fake one."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain.link_state import LinkPhase
from tests.contracts.radio_counters import Counter, FakeCounter, RealCounter, listen
from tests.link.shop import ALIPAY, PATIENCE, Ledger, Shop


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


async def test_what_was_acknowledged_is_not_told_again(counter: Counter, ledger: Ledger):
    await counter.wallet_says(ALIPAY, "1.00元")
    await ledger.until_heard(1)
    await counter.phone_leaves()
    await ledger.until_phase(LinkPhase.SILENT)
    await counter.wallet_says(ALIPAY, "2.00元")
    await counter.phone_returns()
    await ledger.until_heard(2)
    assert ledger.texts == ["1.00元", "2.00元"]
