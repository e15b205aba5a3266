"""The phone's half of a session, without Bluetooth: packets go by hand."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.link.protocol.channel import PhoneChannel, StationChannel
from app.link.protocol.messages import HelloMessage, NoticeMessage
from app.link.protocol.pairing import PairingSecret
from app.link.protocol.session import PhoneIntroduction
from handset.simulator.outbox import Outbox
from handset.simulator.phone_timings import PhoneTimings
from handset.simulator.station_talk import PhoneState, StationTalk
from tests.fakes import NOON

HERE, ELSEWHERE = PairingSecret.fresh("00000000000000a1", "Here"), PairingSecret.fresh("00000000000000a2", "Elsewhere")


class Counter:
    """A station's channel, talking with the phone's talk."""

    def __init__(self, outbox: Outbox) -> None:
        introduction = PhoneIntroduction(outbox.phone_id, "Phone", outbox.epoch)
        self.epoch = outbox.epoch
        self.from_phone: asyncio.Queue[bytes] = asyncio.Queue()
        self.talk = StationTalk(
            PhoneChannel(introduction, lambda _: HERE, 247),
            outbox,
            state=lambda: PhoneState(80, False, datetime.now(UTC)),
            notify=self.from_phone.put,
            tell=lambda _: None,
            timings=PhoneTimings(),
        )
        self.station = StationChannel(HERE, phone_id=None, mtu=247)
        self.running = asyncio.create_task(self.talk.run())

    async def shake_hands(self) -> None:
        self._say(self.station.open())
        while self.station.phone is None:
            self.station.receive(await self.from_phone.get())

    def hello(self, *apps: str) -> None:
        self._say(self.station.send(HelloMessage(self.epoch, 0, apps, "Here")))

    async def notices(self, count: int) -> list[int]:
        """The numbers of the next `count` notices."""
        heard: list[int] = []
        while len(heard) < count:
            messages = self.station.receive(await self.from_phone.get()).messages
            heard += [message.seq for message in messages if isinstance(message, NoticeMessage)]
        return heard

    def _say(self, packets: list[bytes]) -> None:
        for packet in packets:
            self.talk.hear(packet)


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    outbox = Outbox(tmp_path / "outbox.sqlite3")
    for each in (HERE, ELSEWHERE):
        outbox.pair(each.station_id, each.station_name, each.key)
    outbox.allow(ELSEWHERE.station_id, ["wallet", "other wallet"])
    for app in ("wallet", "other wallet", "wallet"):
        outbox.put(app, "", "1.00", NOON)
    counter = Counter(outbox)
    await counter.shake_hands()
    yield counter
    counter.running.cancel()
    await asyncio.wait([counter.running])
    outbox.close()


async def test_after_another_hello_it_goes_on_as_after_the_first(counter: Counter) -> None:
    counter.hello("wallet")
    assert await counter.notices(2) == [1, 3]
    counter.hello("wallet", "other wallet")
    assert await counter.notices(3) == [1, 2, 3]
