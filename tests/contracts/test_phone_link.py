"""What every link keeps: the one to a phone with Paybell, the one to an iPhone as it is, and the fake one."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.link_state import LinkPhase
from tests.contracts.radio_counters import Counter, FakeCounter, RealCounter, listen
from tests.link import iphone_shop
from tests.link.shop import ALIPAY, CHAT, PATIENCE, Ledger, Shop


@dataclass(frozen=True)
class Linked:
    """A phone that is paired, linked and connected, and its verbs; `ledger` commits what the link tells."""

    ledger: Ledger
    wallet_says: Callable[[str], Awaitable[None]]
    friend_says: Callable[[str], Awaitable[None]]
    leaves: Callable[[], Awaitable[None]]
    returns: Callable[[], Awaitable[None]]


@asynccontextmanager
async def linked_with_outbox(counter: Counter) -> AsyncIterator[Linked]:
    ledger, offer = Ledger(), counter.radio.offer_pairing("Shop")
    await counter.phone_scans(offer.uri, offer.key)
    async with asyncio.timeout(PATIENCE):
        paired = await counter.radio.meet_new_phone(offer)
    running = listen(counter, ledger, paired, offer.key)
    await ledger.until(lambda: bool(ledger.statuses))
    yield Linked(
        ledger,
        lambda text: counter.wallet_says(ALIPAY, text),
        lambda text: counter.wallet_says(CHAT, text),
        counter.phone_leaves,
        counter.phone_returns,
    )
    running.cancel()
    await asyncio.wait([running])
    assert running.cancelled()


@asynccontextmanager
async def linked_paybell(folder: Path) -> AsyncIterator[Linked]:
    shop = Shop(folder)
    async with linked_with_outbox(RealCounter(shop, await shop.phone())) as linked:
        yield linked
    await shop.close()


@asynccontextmanager
async def linked_iphone() -> AsyncIterator[Linked]:
    counter = await (await iphone_shop.Counter.opened()).connected()

    async def wallet_says(text: str) -> None:
        iphone_shop.pay(counter.iphone, text)

    async def friend_says(text: str) -> None:
        counter.iphone.hear(iphone_shop.CHAT, "Mum", text)

    yield Linked(counter.ledger, wallet_says, friend_says, counter.iphone.go_out_of_range, counter.iphone.come_back)
    await counter.close()


@pytest.fixture(params=["paybell", "iphone", "fake"])
async def linked(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Linked]:
    made = {
        "paybell": lambda: linked_paybell(tmp_path),
        "iphone": linked_iphone,
        "fake": lambda: linked_with_outbox(FakeCounter()),
    }
    async with made[request.param]() as linked:
        yield linked


async def test_it_tells_its_phases_in_order(linked: Linked):
    await linked.leaves()
    await linked.ledger.until_phase(LinkPhase.SILENT)
    await linked.returns()
    await linked.ledger.until_phase(LinkPhase.CONNECTED)
    assert [phase for phase, _ in linked.ledger.phases if phase is not LinkPhase.CONNECTING] == [
        LinkPhase.NEVER_SEEN,
        LinkPhase.CONNECTED,
        LinkPhase.SILENT,
        LinkPhase.CONNECTED,
    ]


async def test_notices_come_in_order_and_only_of_wanted_apps(linked: Linked):
    await linked.wallet_says("1.00元")
    await linked.friend_says("hello")
    await linked.wallet_says("2.00元")
    await linked.ledger.until_heard(2)
    assert linked.ledger.texts == ["1.00元", "2.00元"]


async def test_what_was_said_in_an_absence_comes_in_order_and_once_by_its_identity(linked: Linked):
    await linked.wallet_says("1.00元")
    await linked.ledger.until_heard(1)
    await linked.leaves()
    await linked.ledger.until_phase(LinkPhase.SILENT)
    for text in ("2.00元", "2.00元", "3.00元"):
        await linked.wallet_says(text)
    await linked.returns()
    await linked.ledger.until(lambda: len({notice.id for notice in linked.ledger.heard}) == 4)
    first_told = {notice.id: notice.text for notice in linked.ledger.heard}
    assert list(first_told.values()) == ["1.00元", "2.00元", "2.00元", "3.00元"]


async def test_what_was_not_acknowledged_is_told_again_under_its_number(linked: Linked):
    linked.ledger.acknowledges = False
    await linked.wallet_says("1.00元")
    await linked.ledger.until_heard(1)
    await linked.leaves()
    await linked.ledger.until_phase(LinkPhase.SILENT)
    await linked.returns()
    await linked.ledger.until_heard(2)
    assert linked.ledger.heard[0].id == linked.ledger.heard[1].id


async def test_an_acknowledgement_is_taken_at_any_time(linked: Linked):
    await linked.wallet_says("1.00元")
    await linked.ledger.until_heard(1)
    [heard] = linked.ledger.heard
    [link] = linked.ledger.links.values()
    await linked.leaves()
    await linked.ledger.until_phase(LinkPhase.SILENT)
    for _ in range(2):
        link.acknowledge(heard.id)
    await linked.returns()
    await linked.wallet_says("2.00元")
    await linked.ledger.until(lambda: "2.00元" in linked.ledger.texts)
