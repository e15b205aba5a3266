"""One scanner for all who are sought."""

import asyncio

import pytest

from app.link.protocol.tags import Role, resolves
from tests.link.shop import PATIENCE, Shop


async def test_two_are_found_by_one_scan(shop: Shop):
    station = shop.station()
    keys = []
    for name in ("left", "right"):
        offer = station.radio.offer_pairing("Shop")
        (await shop.phone(name)).accept_pairing(offer.uri)
        keys.append(offer.key)
    scans = station.watch_scans()
    async with asyncio.timeout(PATIENCE):
        found = await asyncio.gather(
            *(
                station.radio.finder.find(lambda tag, key=key: resolves(key, Role.PHONE, tag), lambda: None)
                for key in keys
            )
        )
    assert len({device.address for device in found}) == 2
    assert (scans.began, scans.ended) == (1, 1)


async def test_whoever_comes_later_is_told_that_scanning_began(shop: Shop):
    station = shop.station()
    scans = station.watch_scans()
    first_began, second_began = asyncio.Event(), asyncio.Event()
    first = asyncio.create_task(station.radio.finder.find(lambda _: False, first_began.set))
    async with asyncio.timeout(PATIENCE):
        await first_began.wait()
        second = asyncio.create_task(station.radio.finder.find(lambda _: False, second_began.set))
        await second_began.wait()
    for task, goes_on in ((first, True), (second, False)):
        task.cancel()
        await asyncio.wait([task])
        assert scans.is_scanning is goes_on
    assert scans.began == 1


@pytest.mark.parametrize("others", [0, 1])
async def test_giving_up_does_not_wait_for_those_who_go_on(shop: Shop, others: int):
    station = shop.station()
    scans = station.watch_scans()
    seeking = [asyncio.create_task(station.radio.finder.find(lambda _: False, lambda: None)) for _ in range(others + 1)]
    await scans.until(lambda: scans.is_scanning)
    giving_up = seeking.pop()
    giving_up.cancel()
    async with asyncio.timeout(PATIENCE):
        await asyncio.wait([giving_up])
    assert giving_up.cancelled()
    assert scans.is_scanning is bool(others)
    for task in seeking:
        task.cancel()
        await asyncio.wait([task])
