"""The link to an iPhone, over a real GATT connection that is really encrypted."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest
from bleak.backends.device import BLEDevice
from bumble.core import ProtocolError

from app.domain.iphone_pairing import IphoneHindrance, IphoneStep, IphonesUnreachable
from app.domain.link_state import LinkPhase
from app.domain.phone import PhoneKind
from app.link.ancs.requests import AttributeId
from app.link.ble_link import BleRadio
from app.link.iphone_door import Guest
from app.link.virtual_radio import VirtualRadio
from app.services.ports import IphoneOwner
from handset.simulator.air import Air
from handset.simulator.iphone import Iphone
from handset.simulator.phone_radio import AirPlug
from tests.link.iphone_shop import CHAT, WECHAT, Counter, Owner, pay

LONG = "微信支付收款" + "1" * 1500 + "元"


@pytest.fixture
async def counter() -> AsyncIterator[Counter]:
    counter = await Counter.opened()
    yield counter
    await counter.close()


async def test_an_iphone_is_bonded_after_both_have_shown_one_number(counter: Counter):
    assert (counter.paired.kind, counter.paired.name) == (PhoneKind.IPHONE, "Wang's iPhone")
    assert counter.paired.address == counter.iphone.address
    assert len(counter.paired.phone_id) == 16
    assert counter.steps == [
        (IphoneStep.FINDABLE, ""), (IphoneStep.COMPARE, counter.iphone.number_compared), (IphoneStep.BONDED, "")
    ]  # fmt: skip


async def test_whoever_shows_another_number_is_sent_away():
    air, owner = Air(), Owner(same=False)
    adapter = VirtualRadio(air.controller("station"))
    iphone = Iphone(AirPlug(air))
    await iphone.switch_on()
    meeting = asyncio.create_task(
        BleRadio("00000000000000a1", lambda: "Shop", backends=adapter).meet_new_iphone("Shop", owner)
    )
    with pytest.raises(ProtocolError):
        await iphone.pair_with("Shop")
    with pytest.raises(IphonesUnreachable) as unreachable:
        await meeting
    assert unreachable.value.hindrance is IphoneHindrance.NUMBERS_DIFFER
    assert owner.steps == [(IphoneStep.FINDABLE, ""), (IphoneStep.COMPARE, iphone.number_compared)]
    await iphone.switch_off()
    await adapter.close()


async def test_a_notice_comes_with_its_words_and_the_phones_date(counter: Counter):
    await counter.connected()
    at = datetime.now().astimezone().replace(microsecond=0) - timedelta(seconds=7)
    counter.iphone.hear(WECHAT, "微信支付", "微信支付收款1.00元", at)
    await counter.ledger.until_heard(1)
    [notice] = counter.ledger.heard
    assert (notice.app_id, notice.title, notice.text) == (WECHAT, "微信支付", "微信支付收款1.00元")
    assert notice.posted_at == at + timedelta(milliseconds=999), "the date is cut to the second"
    assert notice.id.phone == counter.paired.phone_id


async def test_a_notice_of_this_very_second_is_not_dated_ahead(counter: Counter):
    await counter.connected()
    pay(counter.iphone, "1.00元")
    await counter.ledger.until_heard(1)
    assert counter.ledger.heard[0].posted_at <= datetime.now().astimezone()


async def test_a_strangers_notice_is_asked_for_its_app_and_nothing_else(counter: Counter):
    await counter.connected()
    counter.iphone.hear(CHAT, "Mum", "a secret")
    pay(counter.iphone, "1.00元")
    await counter.ledger.until_heard(1)
    assert [wanted for app, wanted in counter.iphone.asked if app == CHAT] == [(AttributeId.APP_IDENTIFIER,)]
    assert counter.ledger.texts == ["1.00元"]


async def test_two_equal_payments_in_one_second_stay_two_and_their_replay_stays_two(counter: Counter):
    await counter.connected()
    at = datetime.now().astimezone()
    for _ in range(2):
        counter.iphone.hear(WECHAT, "微信支付", "1.00元", at)
    await counter.ledger.until_heard(2)
    await counter.absence()
    await counter.iphone.come_back()
    await counter.ledger.until_heard(4)
    identities = [notice.id for notice in counter.ledger.heard]
    assert identities[:2] == identities[2:]
    assert [identity.seq for identity in identities[:2]] == [1, 2]


async def test_what_came_in_an_absence_is_caught_up_and_a_replay_is_the_same(counter: Counter):
    await counter.connected()
    pay(counter.iphone, "0.01元")
    await counter.ledger.until_heard(1)
    await counter.absence()
    for fen in range(200):
        pay(counter.iphone, f"1.{fen:03}元")
    await counter.iphone.come_back()
    await counter.ledger.until_heard(202)
    assert len({notice.id for notice in counter.ledger.heard}) == 201
    assert counter.ledger.texts == ["0.01元", "0.01元", *(f"1.{fen:03}元" for fen in range(200))]


async def test_money_that_came_before_the_pairing_is_not_this_stations(counter: Counter):
    counter.iphone.hear(WECHAT, "微信支付", "old 1.00元", datetime.now().astimezone() - timedelta(minutes=5))
    pay(counter.iphone, "new 2.00元")
    await counter.connected()
    await counter.ledger.until_heard(1)
    assert counter.ledger.texts == ["new 2.00元"]


async def test_a_removed_notice_is_told_once_and_never_again(counter: Counter):
    await counter.connected()
    number = pay(counter.iphone, "1.00元")
    await counter.ledger.until_heard(1)
    counter.iphone.remove(number)
    await counter.absence()
    pay(counter.iphone, "2.00元")
    await counter.iphone.come_back()
    await counter.ledger.until_heard(2)
    assert counter.ledger.texts == ["1.00元", "2.00元"]


async def test_a_wallets_notice_that_is_gone_before_it_was_read_goes_to_a_person(counter: Counter):
    await counter.connected()
    counter.iphone.vanishes_when_asked_for = WECHAT
    pay(counter.iphone, "1.00元")
    await counter.ledger.until_heard(1)
    [notice] = counter.ledger.heard
    assert (notice.app_id, notice.title, notice.text) == (WECHAT, "", "")


async def test_a_changed_text_is_a_notice_and_an_unchanged_one_is_none(counter: Counter):
    await counter.connected()
    number = pay(counter.iphone, "1.00元")
    await counter.ledger.until_heard(1)
    counter.iphone.change(number, "1.00元")
    await counter.ledger.until_heard(2)
    counter.iphone.change(number, "2.00元")
    await counter.ledger.until_heard(3)
    first, again, changed = counter.ledger.heard
    assert first.id == again.id != changed.id


async def test_sharing_that_is_taken_back_is_said_and_given_again_is_caught_up(counter: Counter):
    await counter.connected()
    counter.iphone.shares = False
    await counter.ledger.until_phase(LinkPhase.NOT_SHARED)
    pay(counter.iphone, "1.00元")
    counter.iphone.shares = True
    await counter.ledger.until_heard(1)
    assert counter.ledger.phase is LinkPhase.CONNECTED
    assert counter.ledger.texts == ["1.00元"]


async def test_an_owner_who_has_not_allowed_it_yet_is_waited_for_on_the_connection(counter: Counter):
    counter.iphone.shares = False
    counter.listen()
    await counter.ledger.until_phase(LinkPhase.NOT_SHARED)
    counter.iphone.shares = True
    await counter.ledger.until_phase(LinkPhase.CONNECTED)
    phases = [phase for phase, _ in counter.ledger.phases]
    assert phases == [LinkPhase.NEVER_SEEN, LinkPhase.CONNECTING, LinkPhase.NOT_SHARED, LinkPhase.CONNECTED]


async def test_services_that_change_are_discovered_anew(counter: Counter):
    await counter.connected()
    await counter.iphone.services_change()
    pay(counter.iphone, "1.00元")
    await counter.ledger.until_heard(1)


async def test_a_phone_that_falls_silent_is_noticed(counter: Counter):
    await counter.connected()
    counter.iphone.answers = False
    pay(counter.iphone, "1.00元")
    await counter.ledger.until_phase(LinkPhase.SILENT)
    counter.iphone.answers = True
    await counter.ledger.until_heard(1)


async def test_a_phone_that_falls_silent_while_it_is_read_is_noticed(counter: Counter):
    await counter.connected()
    counter.iphone.clock_is_answered = False
    await counter.ledger.until_phase(LinkPhase.SILENT)
    counter.iphone.clock_is_answered = True
    pay(counter.iphone, "1.00元")
    await counter.ledger.until_heard(1)


async def test_what_nobody_asked_for_costs_nothing(counter: Counter):
    await counter.connected()
    for junk in (b"", bytes(5), b"\x01" * 300):
        await counter.iphone.send_junk(junk)
    pay(counter.iphone, "1.00元")
    await counter.ledger.until_heard(1)
    assert counter.ledger.texts == ["1.00元"]


async def test_hidden_previews_come_without_words_and_each_is_one(counter: Counter):
    counter.iphone.hides_previews = True
    await counter.connected()
    pay(counter.iphone, "1.00元")
    pay(counter.iphone, "2.00元")
    await counter.ledger.until_heard(2)
    assert counter.ledger.texts == ["", ""]
    assert len({notice.id for notice in counter.ledger.heard}) == 2


async def test_the_battery_is_told(counter: Counter):
    counter.iphone.battery = 41
    await counter.connected()
    await counter.ledger.until(lambda: any(status.battery == 41 for status in counter.ledger.statuses))


@pytest.mark.parametrize("largest_mtu", [23, 517])
async def test_a_long_text_comes_whole_in_fragments_of_any_size(largest_mtu: int):
    counter = await Counter.opened(largest_mtu=largest_mtu)
    try:
        await counter.connected()
        pay(counter.iphone, LONG)
        await counter.ledger.until_heard(1)
        assert counter.ledger.texts == [LONG]
    finally:
        await counter.close()


async def test_an_iphone_whose_clock_differs_is_dated_by_the_stations(counter: Counter):
    counter.iphone.clock_ahead = timedelta(minutes=10)
    await counter.connected()
    before = datetime.now().astimezone()
    pay(counter.iphone, "1.00元")
    await counter.ledger.until_heard(1)
    [notice] = counter.ledger.heard
    assert timedelta(minutes=9, seconds=59) < notice.phone_ahead < timedelta(minutes=10, seconds=1)
    assert before - timedelta(seconds=1) <= notice.made_at <= datetime.now().astimezone() + timedelta(seconds=1)


async def test_what_came_while_away_is_dated_so_too_and_older_than_the_pairing_is_left(counter: Counter):
    counter.iphone.clock_ahead = timedelta(minutes=-10)
    counter.iphone.hear(WECHAT, "微信支付", "old 1.00元", counter.iphone.now - timedelta(minutes=5))
    pay(counter.iphone, "new 2.00元")
    await counter.connected()
    await counter.ledger.until_heard(1)
    assert counter.ledger.texts == ["new 2.00元"]


class ClosedDoor:
    """Cannot let in anybody for now."""

    def __init__(self, hindrance: IphoneHindrance) -> None:
        self._hindrance = hindrance

    async def bond(self, station_name: str, owner: IphoneOwner) -> Guest:
        raise IphonesUnreachable(self._hindrance)

    async def arrival(self, address: str, station_name: str) -> BLEDevice:
        raise IphonesUnreachable(self._hindrance)


@pytest.mark.parametrize(("hindrance", "phase"), [
    (IphoneHindrance.NO_SERVICE, LinkPhase.NO_ADAPTER), (IphoneHindrance.NO_ADAPTER, LinkPhase.NO_ADAPTER),
    (IphoneHindrance.ADAPTER_OFF, LinkPhase.ADAPTER_OFF), (IphoneHindrance.NOT_PERMITTED, LinkPhase.NO_PERMISSION),
    (IphoneHindrance.OTHER_SYSTEM, LinkPhase.FAULT),
])  # fmt: skip
async def test_what_keeps_iphones_out_is_said_and_ends_when_the_door_opens(
    counter: Counter, hindrance: IphoneHindrance, phase: LinkPhase
):
    opened = counter.radio.door
    counter.radio.door = ClosedDoor(hindrance)
    counter.listen()
    await counter.ledger.until_phase(phase)
    counter.radio.door = opened
    await counter.ledger.until_phase(LinkPhase.CONNECTED)
