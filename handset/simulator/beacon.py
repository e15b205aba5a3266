"""Advertising to absent stations, one after another, each by a tag that it alone can resolve."""

import asyncio
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bumble import hci

from app.link.protocol.tags import Role, fresh_random, make_tag
from handset.simulator.outbox import PairedStation
from handset.simulator.phone_radio import PhoneRadio
from handset.simulator.phone_timings import PhoneTimings


@dataclass(frozen=True, slots=True)
class Face:
    """Tag and Bluetooth address that the phone shows to one station, until `until` on the event loop's clock."""

    tag: bytes
    address: hci.Address
    until: float


class Beacon:
    """At work from its making to `stop`. `absent` tells whom to call; call `look_again` when that changes."""

    def __init__(self, radio: PhoneRadio, absent: Callable[[], Sequence[PairedStation]], timings: PhoneTimings) -> None:
        self._radio = radio
        self._absent = absent
        self._timings = timings
        self._faces: dict[bytes, Face] = {}
        self._changed = asyncio.Event()
        self._is_over = False
        self._calling = asyncio.create_task(self._run(), name="phone advertises")

    def look_again(self) -> None:
        self._changed.set()

    async def stop(self) -> None:
        """Let the command under way finish: a controller that is interrupted in one is left in an unknown state."""
        self._is_over = True
        self._changed.set()
        await self._calling

    async def _run(self) -> None:
        turn = 0
        while not self._is_over:
            self._changed.clear()
            absent = self._absent()
            if absent:
                await self._call(absent[turn % len(absent)])
            else:
                await self._radio.hide()
            turn += 1
            with suppress(TimeoutError):
                async with asyncio.timeout(self._turn(len(absent))):
                    await self._changed.wait()

    async def _call(self, station: PairedStation) -> None:
        face = self._face(station.key)
        await self._radio.advertise(face.tag, face.address, self._timings.advertising_interval * 1000)

    def _turn(self, absent: int) -> float | None:
        """How long to go on: with one station until its tag is old, with none until one is absent."""
        if absent > 1:
            return self._timings.turn
        return self._timings.tag_changes_after if absent else None

    def _face(self, key: bytes) -> Face:
        now = asyncio.get_running_loop().time()
        face = self._faces.get(key)
        if face is None or face.until <= now:
            tag = make_tag(key, Role.PHONE, fresh_random())
            face = Face(tag, _private_address(), now + self._timings.tag_changes_after)
            self._faces[key] = face
        return face


def _private_address() -> hci.Address:
    """Resolvable by a key that nobody has, as docs/link-protocol.md asks in section 4."""
    return hci.Address.generate_private_address(secrets.token_bytes(16))
