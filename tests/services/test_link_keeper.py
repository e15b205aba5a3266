import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from app.domain.events import LinkChanged, PhoneRevoked, TroubleBegan, TroubleEnded
from app.domain.link_state import LinkPhase
from app.domain.notice import Notice
from app.domain.phone import PhoneKind, PhoneStatus
from app.domain.trouble import LedgerTrouble, LedgerUnwritable, StationTrouble
from app.domain.verdict import Ruling, Verdict
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.link_keeper import LinkKeeper
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import EPOCH, NOON, EventLog, FakeClock, a_notice
from tests.services.radio_for_tests import KeysInMemory, ScriptedRadio, a_phone


class Counter:
    def __init__(self) -> None:
        self.bus, self.ledger, self.clock, self.keys = Bus(), LedgerFake(), FakeClock(), KeysInMemory()
        self.radio = ScriptedRadio()
        self.heard: list[Notice] = []
        self.log = EventLog(self.bus.subscribe, LinkChanged, PhoneRevoked, TroubleBegan, TroubleEnded)
        self.bookkeeper = Bookkeeper(self.ledger)
        self.keeper = LinkKeeper(
            self.bus,
            self.bookkeeper,
            self.clock,
            radio=self.radio,
            keys=self.keys,
            wanted_apps=lambda: ("com.eg.android.AlipayGphone",),
            hear=self.heard.append,
        )

    def pair(self, phone_id: str = "0123456789abcdef", *, with_key: bool = True) -> None:
        self.ledger.pair_phone(a_phone(phone_id))
        if with_key:
            self.keys.put(phone_id, b"k" * 32)

    @property
    def phases(self) -> list[LinkPhase]:
        return [event.state.phase for event in self.log.of(LinkChanged)]


@pytest.fixture
async def counter() -> AsyncIterator[Counter]:
    counter = Counter()
    yield counter
    await counter.keeper.stop()
    counter.bookkeeper.close()


async def test_without_a_phone_it_says_so(counter: Counter) -> None:
    await counter.keeper.start()
    assert counter.phases == [LinkPhase.NO_PHONE]


async def test_every_paired_phone_is_looked_for(counter: Counter) -> None:
    counter.pair("a" * 16)
    counter.pair("b" * 16)
    await counter.keeper.start()
    assert [link.plan.phone.phone_id for link in counter.radio.links] == ["a" * 16, "b" * 16]
    assert counter.phases == [LinkPhase.NEVER_SEEN] * 2
    for link in counter.radio.links:
        await asyncio.wait_for(link.running.wait(), 5)


async def test_a_link_goes_on_from_what_the_ledger_has(counter: Counter) -> None:
    counter.pair()
    chat = Verdict(Ruling.NOT_PAYMENT, "a chat")
    counter.ledger.record(a_notice(7), chat, heard_at=NOON, late=False, day=NOON.date())
    await counter.keeper.start()
    (link,) = counter.radio.links
    assert link.plan.heard_up_to() == {EPOCH: 7}
    counter.keeper.acknowledge(a_notice(8).id)
    assert link.acknowledged == [a_notice(8).id]
    assert link.plan.heard_up_to() == {EPOCH: 8}
    counter.keeper.acknowledge(a_notice(3).id)
    assert link.plan.heard_up_to() == {EPOCH: 8}, "a repeat does not take it back"


async def test_state_keeps_the_time_of_the_last_word(counter: Counter) -> None:
    counter.pair()
    await counter.keeper.start()
    (link,) = counter.radio.links
    link.connect()
    counter.clock.move(seconds=10)
    link.hear(a_notice())
    counter.clock.move(seconds=30)
    link.listener.phase_changed(a_phone().phone_id, LinkPhase.SILENT)
    (state,) = counter.keeper.states
    assert state.phase is LinkPhase.SILENT
    assert (state.heard_at - NOON).total_seconds() == 10
    assert (state.since - NOON).total_seconds() == 40
    assert counter.heard == [a_notice()]


async def test_battery_travels_with_the_state(counter: Counter) -> None:
    counter.pair()
    await counter.keeper.start()
    (link,) = counter.radio.links
    link.connect()
    link.listener.status_heard(a_phone().phone_id, PhoneStatus(82, False, 0))
    assert counter.keeper.states[0].status == PhoneStatus(82, False, 0)


async def test_a_phone_without_its_key_is_told_until_it_is_paired_anew(counter: Counter) -> None:
    counter.pair(with_key=False)
    await counter.keeper.start()
    assert counter.log.of(TroubleBegan) == [TroubleBegan(StationTrouble.PHONE_KEY_MISSING, "counter phone")]
    assert counter.radio.links == []
    assert counter.phases == [LinkPhase.WRONG_KEY], "it stands among the phones, so that it can be removed"
    await counter.keeper.keep(a_phone(), b"k" * 32)
    assert counter.log.of(TroubleEnded) == [TroubleEnded(StationTrouble.PHONE_KEY_MISSING)]


async def test_a_revoked_phone_is_heard_no_more(counter: Counter) -> None:
    counter.pair()
    await counter.keeper.start()
    (link,) = counter.radio.links
    await asyncio.wait_for(link.running.wait(), 5)
    await counter.keeper.revoke(a_phone().phone_id)
    assert link.ended
    assert counter.ledger.phones() == []
    assert counter.keys == {}
    link.hear(a_notice())
    assert counter.heard == [], "what it still says is not taken in"
    assert counter.phases[-1] is LinkPhase.NO_PHONE


async def test_a_phone_that_cannot_be_struck_from_the_ledger_is_listened_to_still(counter: Counter) -> None:
    counter.pair()
    await counter.keeper.start()
    counter.ledger.trouble = LedgerTrouble.DISK_FULL
    with pytest.raises(LedgerUnwritable):
        await counter.keeper.revoke(a_phone().phone_id)
    (link,) = counter.radio.links
    link.hear(a_notice())
    assert counter.heard == [a_notice()]
    assert a_phone().phone_id in counter.keys


async def test_a_key_that_cannot_be_thrown_away_does_not_keep_the_phone(counter: Counter) -> None:
    counter.pair()
    await counter.keeper.start()
    counter.keys.refuses_to_forget = True
    with pytest.raises(PermissionError):
        await counter.keeper.revoke(a_phone().phone_id)
    assert counter.log.of(PhoneRevoked) == [PhoneRevoked(a_phone().phone_id)]
    assert counter.phases[-1] is LinkPhase.NO_PHONE


async def test_keeping_a_phone_again_replaces_its_link(counter: Counter) -> None:
    counter.pair()
    await counter.keeper.start()
    await asyncio.wait_for(counter.radio.links[0].running.wait(), 5)
    await counter.keeper.keep(a_phone(name="new name"), b"n" * 32)
    assert counter.radio.links[0].ended
    assert counter.radio.links[1].plan.key == b"n" * 32
    assert [state.phone_name for state in counter.keeper.states] == ["new name"]


async def test_an_iphone_is_listened_to_without_a_key_and_nothing_piles_up(counter: Counter) -> None:
    counter.ledger.pair_phone(replace(a_phone(), kind=PhoneKind.IPHONE))
    await counter.keeper.start()
    [link] = counter.radio.links
    counter.keeper.acknowledge(replace(a_notice(1).id, phone=a_phone().phone_id))
    assert link.plan.key == b""
    assert link.plan.heard_up_to() == {}
