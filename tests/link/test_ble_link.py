"""The link over real GATT on a virtual radio: what a shop relies on."""

import asyncio
import contextlib
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.link_state import LinkPhase
from tests.link.shop import ALIPAY, CHAT, QUICK, WECHAT, News, Shop, pay


async def test_it_finds_pairs_and_hears(shop: Shop):
    phone, station = await shop.connected()
    assert await pay(phone, "成功收款12.50元") == 1
    await station.ledger.until_heard(1)
    [notice] = station.ledger.heard
    assert (notice.id.phone, notice.id.epoch, notice.id.seq) == (phone.phone_id, phone.epoch, 1)
    assert (notice.app_id, notice.title, notice.text) == (ALIPAY, "收款", "成功收款12.50元")
    assert notice.posted_at == datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    phases = [phase for phase, _ in station.ledger.phases]
    assert phases == [LinkPhase.NEVER_SEEN, LinkPhase.CONNECTING, LinkPhase.CONNECTED]


async def test_pairing_learns_who_the_phone_is(shop: Shop):
    phone, station = await shop.phone("Redmi 13"), shop.station()
    paired, key = await station.pair(phone)
    assert (paired.phone_id, paired.name, len(key)) == (phone.phone_id, "Redmi 13", 32)


async def test_status_is_heard_and_told_anew_when_it_changes(shop: Shop):
    phone, station = await shop.connected()
    assert (station.ledger.statuses[0].battery, station.ledger.statuses[0].charging) == (80, False)
    phone.set_power(15, charging=True)
    await station.ledger.until(lambda: station.ledger.statuses[-1].battery == 15)
    assert station.ledger.statuses[-1].charging


async def test_what_the_station_did_not_ask_for_stays_on_the_phone(shop: Shop):
    phone, station = await shop.connected()
    assert await pay(phone, "晚上吃什么", CHAT) is None
    assert await pay(phone, "微信支付收款0.01元", WECHAT) == 1
    await station.ledger.until_heard(1)
    assert station.ledger.texts == ["微信支付收款0.01元"]


async def test_acknowledged_notices_leave_the_phone(shop: Shop):
    phone, station = await shop.connected()
    await pay(phone, "1.00元")
    assert len(phone.queued) == 1
    await station.ledger.until(lambda: phone.queued == [])


async def test_it_resumes_in_order_after_the_phone_was_out_of_range(shop: Shop):
    phone, station = await shop.connected()
    await pay(phone, "before")
    await station.ledger.until_heard(1)
    await phone.go_out_of_range()
    await station.ledger.until_phase(LinkPhase.SILENT)
    await pay(phone, "away 1")
    await pay(phone, "away 2")
    await phone.come_back()
    await station.ledger.until_heard(3)
    assert station.ledger.texts == ["before", "away 1", "away 2"]
    assert station.ledger.phase is LinkPhase.CONNECTED


async def test_a_restarted_phone_sends_again_what_was_not_acknowledged(shop: Shop):
    phone, station = await shop.connected()
    station.ledger.acknowledges = False
    await pay(phone, "heard, not committed")
    await station.ledger.until_heard(1)
    station.ledger.acknowledges = True
    await phone.restart()
    await station.ledger.until_heard(2)
    first, again = station.ledger.heard
    assert first.id == again.id
    await station.ledger.until(lambda: phone.queued == [])


async def test_a_restarted_station_hears_only_what_it_does_not_have(shop: Shop):
    phone, station = await shop.phone(), shop.station()
    paired, key = await station.pair(phone)
    station.listen(paired, key)
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    await station.ledger.until(lambda: bool(station.ledger.statuses))
    await pay(phone, "first life")
    await station.ledger.until_heard(1)
    await station.stop()

    second = shop.station()
    second.ledger.up_to = station.ledger.up_to
    await pay(phone, "between")
    second.listen(paired, key)
    await second.ledger.until_heard(1)
    assert second.ledger.texts == ["between"]


async def test_two_hundred_queued_notices_come_once_and_in_order(shop: Shop):
    phone, station = await shop.connected()
    await phone.go_out_of_range()
    texts = [f"收款{n}.00元" for n in range(200)]
    for text in texts:
        await pay(phone, text)
    await phone.come_back()
    await station.ledger.until_heard(200)
    await station.ledger.until(lambda: phone.queued == [])
    assert station.ledger.texts == texts


@pytest.mark.parametrize("junk", [b"", b"\x00", b"junk" * 20, bytes(512)])
async def test_junk_ends_the_session_and_nothing_else(shop: Shop, junk: bytes):
    phone, station = await shop.connected()
    await phone.send_junk(junk)
    await station.ledger.until_phase(LinkPhase.SILENT)
    await pay(phone, "after the junk")
    await station.ledger.until_heard(1)
    assert station.ledger.texts == ["after the junk"]


async def test_a_dead_phone_is_silent_although_its_connection_stands(shop: Shop):
    phone, station = await shop.connected()
    phone.freeze()
    await station.ledger.until_phase(LinkPhase.SILENT)
    phone.thaw()
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    await pay(phone, "awake")
    await station.ledger.until_heard(1)


@pytest.mark.parametrize("largest_mtu", [23, 185, 517])
async def test_every_mtu_carries_a_long_notice(tmp_path: Path, largest_mtu: int, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO)
    async with contextlib.AsyncExitStack() as leaving:
        shop = Shop(tmp_path, largest_mtu=largest_mtu)
        leaving.push_async_callback(shop.close)
        phone, station = await shop.connected()
        await pay(phone, "长" * 1000)
        await station.ledger.until_heard(1)
        assert station.ledger.texts == ["长" * 1000]
    assert f"MTU {largest_mtu}\n" in caplog.text


async def test_a_station_hears_several_phones(shop: Shop):
    station = shop.station()
    phones = [await shop.phone("left"), await shop.phone("right")]
    for phone in phones:
        station.listen(*await station.pair(phone))
    await station.ledger.until(lambda: all(phone.connected_to for phone in phones))
    for phone in phones:
        await pay(phone, phone.name)
    await station.ledger.until_heard(2)
    assert {(notice.id.phone, notice.text) for notice in station.ledger.heard} == {
        (phone.phone_id, phone.name) for phone in phones
    }


async def test_a_phone_serves_several_stations_and_keeps_a_notice_for_each(shop: Shop):
    phone = await shop.phone()
    front, back = shop.station("00000000000000a1"), shop.station("00000000000000a2")
    for station in (front, back):
        station.listen(*await station.pair(phone))
    await front.ledger.until(lambda: len(phone.connected_to) == 2)
    back.ledger.acknowledges = False
    await pay(phone, "for both")
    await front.ledger.until_heard(1)
    await back.ledger.until_heard(1)
    assert [notice.text for notice in phone.queued] == ["for both"]
    back.ledger.links[phone.phone_id].acknowledge(back.ledger.heard[0].id)
    await back.ledger.until(lambda: phone.queued == [])


async def test_a_new_station_is_not_told_the_past(shop: Shop):
    phone, front = await shop.connected()
    front.ledger.acknowledges = False
    await pay(phone, "before the second pairing")
    await front.ledger.until_heard(1)
    back = shop.station("00000000000000a2")
    back.listen(*await back.pair(phone))
    await back.ledger.until(lambda: len(phone.connected_to) == 2)
    await pay(phone, "after it")
    await back.ledger.until_heard(1)
    assert back.ledger.texts == ["after it"]


async def test_a_wiped_phone_begins_a_new_epoch(shop: Shop):
    phone, station = await shop.connected()
    await pay(phone, "old life")
    await station.ledger.until_heard(1)
    await phone.wipe()
    await station.ledger.until_phase(LinkPhase.SILENT)
    await pay(phone, "new life")
    await station.ledger.until_heard(2)
    old, new = station.ledger.heard
    assert (old.id.seq, new.id.seq) == (1, 1)
    assert old.id.epoch != new.id.epoch


async def test_a_revoked_link_is_simply_cancelled(shop: Shop):
    phone, station = await shop.connected()
    [running] = station.tasks
    running.cancel()
    await asyncio.wait([running])
    assert running.cancelled()
    assert phone.connected_to == set()


async def test_waiting_for_a_new_phone_can_be_given_up(shop: Shop):
    station = shop.station()
    scans = station.watch_scans()
    waiting = asyncio.create_task(station.radio.meet_new_phone(station.radio.offer_pairing("Shop")))
    await scans.until(lambda: scans.is_scanning)
    waiting.cancel()
    await asyncio.wait([waiting])
    assert waiting.cancelled()
    assert not scans.is_scanning


async def test_nobody_scans_when_nobody_is_sought(shop: Shop):
    phone, station = await shop.phone(), shop.station()
    scans = station.watch_scans()
    station.listen(*await station.pair(phone))
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    assert not scans.is_scanning
    await phone.go_out_of_range()
    await scans.until(lambda: scans.is_scanning)


@pytest.mark.parametrize("hours", [-3, 0, 1])
async def test_the_phones_wrong_clock_is_measured(shop: Shop, hours: int):
    phone, station = await shop.phone(), shop.station()
    phone.clock_ahead = timedelta(hours=hours)
    station.listen(*await station.pair(phone))
    await station.ledger.until(lambda: bool(station.ledger.statuses))
    await pay(phone, "1.00元")
    await station.ledger.until_heard(1)
    assert abs(station.ledger.heard[0].phone_ahead - phone.clock_ahead) < timedelta(seconds=0.1)


async def test_a_phone_whose_clock_is_in_another_age_cannot_stop_the_others(shop: Shop):
    """Its notice is dated as far away as the calendar goes, and still has a time by the station's clock."""
    phone, station = await shop.phone(), shop.station()
    phone.clock_ahead = timedelta(days=7900 * 365)
    station.listen(*await station.pair(phone))
    await station.ledger.until(lambda: bool(station.ledger.statuses))
    await phone.hear(ALIPAY, "收款", "1.00元", datetime(1970, 1, 1, tzinfo=UTC))
    await phone.hear(ALIPAY, "收款", "2.00元", datetime(9999, 12, 31, tzinfo=UTC))
    await station.ledger.until_heard(2)
    first, second = (notice.made_at.year for notice in station.ledger.heard)
    assert first < 1970 < second


async def test_a_phone_that_forgets_a_station_is_gone_for_it(shop: Shop):
    phone, station = await shop.connected()
    await phone.forget_station(station.radio.station_id)
    await station.ledger.until_phase(LinkPhase.SILENT)
    assert await pay(phone, "1.00元") is None
    assert phone.stations == []


async def test_the_phone_tells_what_happens(shop: Shop):
    news = News()
    phone, station = await shop.phone(tell=news), shop.station()
    station.listen(*await station.pair(phone))
    await news.until(lambda: "connected" in [each.kind for each in news.told])
    await pay(phone, "1.00元")
    await news.until(lambda: "acked" in [each.kind for each in news.told])
    kinds = [each.kind for each in news.told if each.kind != "left"]
    assert kinds == ["listening", "connected", "sent", "acked"]


async def test_a_long_scan_is_begun_anew_now_and_then(shop: Shop):
    phone, station = await shop.phone(), shop.station(timings=replace(QUICK, scan_round=0.01))
    paired, key = await station.pair(phone)
    await phone.go_out_of_range()
    scans = station.watch_scans()
    station.listen(paired, key)
    await scans.until(lambda: scans.began == 3)
    await phone.come_back()
    await station.ledger.until_phase(LinkPhase.CONNECTED)
