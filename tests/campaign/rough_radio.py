"""The station's adapter and air, where packets can be lost, doubled, swapped or spoilt, and links cut at any step."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.client import NotifyCallback
from bumble import hci, ll
from bumble.device import Advertisement

from app.link.protocol.frames import PacketKind
from app.link.virtual_radio import BumbleClient, BumbleScanner, VirtualRadio
from handset.simulator.air import Air, AirController

MTU = 100
"""So that a notice takes several packets."""
RECORDED = 64
"""Packets of a session that an eavesdropper keeps."""


class Way(Enum):
    FROM_PHONE = auto()
    TO_PHONE = auto()


@dataclass(eq=False)
class Deed:
    """What is done, once, to `needs` packets of `kind` in a row, after `skip` of them went by unharmed."""

    way: Way
    kind: PacketKind
    change: Callable[[list[bytes]], list[bytes]]
    skip: int = 0
    needs: int = 1
    held: list[bytes] = field(default_factory=list)
    done: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self, packet: bytes) -> list[bytes]:
        if self.skip:
            self.skip -= 1
            return [packet]
        self.held.append(packet)
        if len(self.held) < self.needs:
            return []
        self.done.set()
        return self.change(self.held)


class Meddler:
    """Sits between the station and its adapter. `at_call` comes while the named GATT call waits for its answer."""

    def __init__(self) -> None:
        self.deed: Deed | None = None
        self.at_call: dict[str, Callable[[], None]] = {}
        self.session: list[bytes] = []
        self.session_before: list[bytes] = []

    def pass_on(self, way: Way, packet: bytes) -> list[bytes]:
        if way is Way.FROM_PHONE and len(self.session) < RECORDED:
            self.session.append(packet)
        deed = self.deed
        if deed is None or deed.way is not way or PacketKind(packet[0] >> 6) is not deed.kind:
            return [packet]
        passed = deed.take(packet)
        if deed.done.is_set():
            self.deed = None
        return passed

    def called(self, name: str) -> None:
        if name == "start_notify":
            self.session_before, self.session = self.session or self.session_before, []
        if act := self.at_call.pop(name, None):
            asyncio.get_running_loop().call_soon(act)


class RoughRadio(VirtualRadio):
    """The station's adapter. `heard` counts advertisement reports by address, and `tell` is called at each."""

    def __init__(self, air: "RoughAir", tell: Callable[[], None]) -> None:
        self.controller = air.controller("station")
        super().__init__(self.controller, largest_mtu=MTU)
        self.meddler = Meddler()
        self.tell = tell
        self.heard: Counter[str] = Counter()
        self.scanner = type("RoughScanner", (RoughScanner,), {"radio": self})
        self.client = type("RoughClient", (RoughClient,), {"radio": self})


class RoughScanner(BumbleScanner):
    radio: RoughRadio

    def _on_advertisement(self, heard: Advertisement) -> None:
        self.radio.heard[str(heard.address)] += 1
        self.radio.tell()
        super()._on_advertisement(heard)


class RoughClient(BumbleClient):
    radio: RoughRadio

    async def read_gatt_char(self, characteristic: BleakGATTCharacteristic, **options: Any) -> bytearray:
        self.radio.meddler.called("read_gatt_char")
        return await super().read_gatt_char(characteristic, **options)

    async def start_notify(
        self, characteristic: BleakGATTCharacteristic, callback: NotifyCallback, **options: Any
    ) -> None:
        def on_value(value: bytearray) -> None:
            for packet in self.radio.meddler.pass_on(Way.FROM_PHONE, bytes(value)):
                callback(bytearray(packet))

        self.radio.meddler.called("start_notify")
        await super().start_notify(characteristic, on_value, **options)

    async def write_gatt_char(self, characteristic: BleakGATTCharacteristic, data: Any, response: bool) -> None:
        for packet in self.radio.meddler.pass_on(Way.TO_PHONE, bytes(data)):
            await super().write_gatt_char(characteristic, packet, response)


class RoughAir(Air):
    """An air in which every link can break at once, and anybody can shout."""

    def __init__(self) -> None:
        super().__init__()
        self._shouted: dict[hci.Address, bytes] = {}

    def cut(self) -> int:
        """End every connection as a supervision timeout does; how many ends lost theirs."""
        ends = [(each, link) for each in self.controllers for link in tuple(each.le_connections.values())]
        for controller, connection in ends:
            if isinstance(controller, AirController):
                controller.lose(connection)
        return len(ends)

    def shout(self, listener: AirController, address: hci.Address, data: bytes, scan_response: bytes) -> None:
        """One advertisement from nowhere reaches `listener`."""
        self._shouted = {address: scan_response}
        listener.on_advertising_pdu(ll.AdvInd(address, data))

    def scan_response(self, advertiser: hci.Address) -> bytes:
        return self._shouted.get(advertiser) or super().scan_response(advertiser)
