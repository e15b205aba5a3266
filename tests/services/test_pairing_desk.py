import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import TypeVar

import pytest

from app.domain.events import IphonePairingImpossible, IphonePairingMoved, PairingExpired, PhonePaired
from app.domain.iphone_pairing import IphoneHindrance, IphoneStep
from app.domain.notice import Notice
from app.domain.phone import PhoneKind
from app.domain.trouble import LedgerTrouble
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.link_keeper import LinkKeeper
from app.services.pairing_desk import PairingDesk
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import EventLog, FakeClock
from tests.services.radio_for_tests import KeysInMemory, ScriptedRadio, a_phone
from tests.until import until

E = TypeVar("E")


class Counter:
    def __init__(self, **times: float) -> None:
        self.bus, self.ledger, self.keys, self.radio = Bus(), LedgerFake(), KeysInMemory(), ScriptedRadio()
        kinds = (PhonePaired, PairingExpired, IphonePairingMoved, IphonePairingImpossible)
        self.log = EventLog(self.bus.subscribe, *kinds)
        self.bookkeeper = Bookkeeper(self.ledger)
        self.keeper = LinkKeeper(
            self.bus,
            self.bookkeeper,
            FakeClock(),
            radio=self.radio,
            keys=self.keys,
            wanted_apps=tuple,
            hear=list[Notice]().append,
        )
        self.desk = PairingDesk(
            self.bus,
            self.bookkeeper,
            radio=self.radio,
            keys=self.keys,
            keeper=self.keeper,
            retry_every=0.001,
            **times,
        )


@pytest.fixture
async def counter() -> AsyncIterator[Counter]:
    counter = Counter()
    yield counter
    await counter.desk.stop()
    await counter.keeper.stop()
    counter.bookkeeper.close()


async def test_the_phone_that_answers_is_recorded_and_listened_to(counter: Counter) -> None:
    offer = counter.desk.offer("Wang")
    assert offer.uri == "paybell://pair?n=Wang"
    counter.radio.newcomer.set_result(a_phone())
    assert await counter.desk.paired() == a_phone()
    assert counter.keys[a_phone().phone_id] == offer.key
    assert counter.ledger.phones() == [a_phone()]
    assert counter.radio.links[0].plan.key == offer.key
    assert counter.log.events == [PhonePaired(a_phone())]


async def test_an_offer_given_up_pairs_nobody(counter: Counter) -> None:
    counter.desk.offer("Wang")
    await asyncio.sleep(0)
    counter.desk.give_up()
    counter.radio.newcomer.set_result(a_phone())
    with pytest.raises(asyncio.CancelledError):
        await counter.desk.paired()
    assert counter.ledger.phones() == []


async def test_a_new_offer_voids_the_one_before(counter: Counter) -> None:
    counter.desk.offer("Wang")
    second = counter.desk.offer("Wang")
    counter.radio.newcomer.set_result(a_phone())
    await counter.desk.paired()
    assert counter.keys[a_phone().phone_id] == second.key
    assert len(counter.radio.links) == 1


async def test_an_offer_that_nobody_answers_is_void_after_its_time() -> None:
    hasty = Counter(good_for=0.001)
    expired = asyncio.create_task(event(hasty.bus, PairingExpired))
    await asyncio.sleep(0)
    hasty.desk.offer("Wang")
    await expired
    hasty.radio.newcomer.set_result(a_phone())
    with pytest.raises(asyncio.CancelledError):
        await hasty.desk.paired()
    assert hasty.ledger.phones() == []
    await hasty.desk.stop()
    hasty.bookkeeper.close()


async def test_after_a_void_offer_a_new_one_pairs() -> None:
    hasty = Counter(good_for=0.001)
    expired = asyncio.create_task(event(hasty.bus, PairingExpired))
    await asyncio.sleep(0)
    hasty.desk.offer("Wang")
    await expired
    hasty.radio.newcomer.set_result(a_phone())
    second = hasty.desk.offer("Wang")
    assert await hasty.desk.paired() == a_phone()
    assert hasty.keys[a_phone().phone_id] == second.key
    await hasty.desk.stop()
    await hasty.keeper.stop()
    hasty.bookkeeper.close()


async def test_an_offer_given_up_or_answered_never_expires(counter: Counter) -> None:
    counter.desk.offer("Wang")
    counter.desk.give_up()
    counter.desk.offer("Wang")
    counter.radio.newcomer.set_result(a_phone())
    await counter.desk.paired()
    assert counter.log.of(PairingExpired) == []


async def test_a_pairing_that_cannot_be_recorded_is_tried_again(
    counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    """The phone believes in it already, and its owner still looks at the code."""
    counter.ledger.trouble = LedgerTrouble.DISK_FULL
    counter.desk.offer("Wang")
    counter.radio.newcomer.set_result(a_phone())
    with caplog.at_level(logging.WARNING):
        while "disk_full" not in caplog.text:  # noqa: ASYNC110  # the log tells nobody
            await asyncio.sleep(0)
    assert counter.radio.links == []
    counter.ledger.trouble = None
    assert await counter.desk.paired() == a_phone()
    assert len(counter.radio.links) == 1


async def test_a_phone_that_has_answered_is_kept_although_the_offer_is_given_up(counter: Counter) -> None:
    """A keychain may ask its owner for a password meanwhile: the phone must not be left half paired."""
    counter.ledger.trouble = LedgerTrouble.LOCKED
    offer = counter.desk.offer("Wang")
    counter.radio.newcomer.set_result(a_phone())
    while not counter.keys:  # noqa: ASYNC110  # a key store tells nobody
        await asyncio.sleep(0)
    paired = asyncio.create_task(event(counter.bus, PhonePaired))
    await asyncio.sleep(0)
    counter.desk.give_up()
    counter.ledger.trouble = None
    assert (await paired).phone == a_phone()
    assert counter.radio.links[0].plan.key == offer.key


async def test_stopping_leaves_nothing_behind(counter: Counter) -> None:
    counter.ledger.trouble = LedgerTrouble.LOCKED
    counter.desk.offer("Wang")
    counter.radio.newcomer.set_result(a_phone())
    while not counter.keys:  # noqa: ASYNC110  # a key store tells nobody
        await asyncio.sleep(0)
    await counter.desk.stop()
    assert [task.get_name() for task in asyncio.all_tasks() if "pairing" in task.get_name()] == []


async def event(bus: Bus, kind: type[E]) -> E:
    came: asyncio.Future[E] = asyncio.get_running_loop().create_future()
    bus.subscribe(kind, came.set_result)
    return await came


async def test_an_iphone_is_recorded_and_listened_to_without_a_key(counter: Counter) -> None:
    iphone = replace(a_phone(), kind=PhoneKind.IPHONE, address="F0:00:00:00:00:01")
    counter.desk.offer_to_iphones("Wang")
    counter.radio.newcomer.set_result(iphone)
    assert await counter.desk.paired() == iphone
    assert counter.ledger.phones() == [iphone]
    assert counter.keys == {}
    assert counter.log.events == [IphonePairingMoved(IphoneStep.FINDABLE), PhonePaired(iphone)]


@pytest.mark.parametrize("same", [True, False])
async def test_an_iphone_is_paired_only_after_the_owner_has_seen_its_number(counter: Counter, same: bool) -> None:
    counter.radio.number = "123456"
    counter.radio.newcomer.set_result(replace(a_phone(), kind=PhoneKind.IPHONE))
    counter.desk.offer_to_iphones("Wang")
    await until(lambda: counter.log.events[-1:] == [IphonePairingMoved(IphoneStep.COMPARE, "123456")])
    assert counter.ledger.phones() == []
    counter.desk.answer_compared(same)
    await until(lambda: isinstance(counter.log.events[-1], PhonePaired | IphonePairingImpossible))
    counter.desk.answer_compared(not same)
    assert len(counter.ledger.phones()) == int(same)


async def test_a_computer_is_not_findable_for_ever() -> None:
    hasty = Counter(good_for=0.001)
    hasty.desk.offer_to_iphones("Wang")
    with pytest.raises(asyncio.CancelledError):
        await hasty.desk.paired()
    assert hasty.log.events[-1] == IphonePairingImpossible(IphoneHindrance.NOBODY_CAME)
    hasty.bookkeeper.close()


async def test_a_computer_that_no_iphone_can_find_says_so(counter: Counter) -> None:
    counter.radio.hindrance = IphoneHindrance.OTHER_SYSTEM
    counter.desk.offer_to_iphones("Wang")
    with pytest.raises(asyncio.CancelledError):
        await counter.desk.paired()
    assert counter.log.events[-1] == IphonePairingImpossible(IphoneHindrance.OTHER_SYSTEM)
