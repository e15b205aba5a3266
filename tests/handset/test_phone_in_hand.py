"""Handling the merchant's phone: one thing at a time, and what is known of it meanwhile."""

import asyncio
from pathlib import Path

import pytest

from handset.simulator.air import Air
from handset.simulator.phone import Phone
from handset.simulator.phone_in_hand import PhoneInHand, Reach
from handset.simulator.phone_radio import AirPlug
from handset.simulator.wordings import PushedNotice

NOTICE = PushedNotice("com.tencent.mm", "微信支付", "微信支付收款1.00元")


class SlowPhone:
    """Restarts only when told that it may end, and writes down the order of things."""

    def __init__(self) -> None:
        self.battery: int | None = None
        self.queued: list[object] = []
        self.connected_to: set[str] = {"a till"}
        self.done: list[str] = []
        self.may_end = asyncio.Event()

    async def hear(self, app_id: str, title: str, text: str) -> int | None:
        self.done.append("heard")
        return 1

    async def go_out_of_range(self) -> None:
        self.done.append("gone")

    async def come_back(self) -> None:
        self.done.append("back")

    async def restart(self) -> None:
        await self.may_end.wait()
        self.done.append("restarted")


async def test_what_comes_during_a_restart_is_heard_after_it() -> None:
    phone = SlowPhone()
    hand = PhoneInHand(phone)
    restarting = asyncio.create_task(hand.restart())
    hearing = asyncio.create_task(hand.hear(NOTICE))
    await asyncio.wait([restarting, hearing], timeout=0)
    assert hand.view.reach is Reach.RESTARTING
    phone.may_end.set()
    assert await hearing == 1
    assert phone.done == ["restarted", "heard"]
    assert hand.view.reach is Reach.CONNECTED


async def test_a_failed_restart_is_over_too() -> None:
    phone = SlowPhone()
    hand = PhoneInHand(phone)
    restarting = asyncio.create_task(hand.restart())
    await asyncio.wait([restarting], timeout=0)
    restarting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await restarting
    assert hand.view.reach is Reach.CONNECTED


async def test_a_restart_far_away_brings_nobody_back() -> None:
    phone = SlowPhone()
    phone.may_end.set()
    hand = PhoneInHand(phone)
    await hand.carry_away()
    await hand.restart()
    assert phone.done == ["gone", "restarted", "gone"]
    assert hand.view.reach is Reach.OUT_OF_RANGE


async def test_the_simulated_phone_can_be_handled(tmp_path: Path) -> None:
    phone = Phone(tmp_path, AirPlug(Air()))
    await phone.switch_on()
    hand = PhoneInHand(phone)
    assert (hand.view.reach, hand.view.battery) == (Reach.SEARCHING, 80)
    await hand.carry_away()
    await hand.restart()
    assert hand.view.reach is Reach.OUT_OF_RANGE
    await hand.bring_back()
    assert await hand.hear(NOTICE) is None
    await phone.switch_off()
