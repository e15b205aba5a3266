"""The shop inside the guest: a computer with BlueZ on a virtual adapter, its station, two phones in the same air."""

import asyncio
import errno
import os
import re
import shutil
import signal
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable
from pathlib import Path

from bumble import hci
from bumble.transport import open_transport
from bumble.transport.common import Transport

from app.link.protocol.frames import MIN_MTU
from handset.simulator.air import AirController
from installer.system_libraries import PATH
from tests.bluez.handset import PATIENCE, Handset
from tests.link.deaf_air import DeafAir

ROOT = Path(__file__).parents[2]
ADDRESS = "F5:F4:F3:F2:F1:F0"
ASK_AGAIN_AFTER = 0.2
"""Seconds; for what BlueZ and a log tell nobody."""


class Adapter(AirController):
    """The computer's controller. `on_call` is done, once, when the next connection is begun.

    While `rings` holds, no connection is made: the phone does not answer the call.
    """

    on_call: Callable[[], None] | None = None
    rings = False

    def create_le_connection(self, peer_address: hci.Address) -> None:
        if not self.rings:
            super().create_le_connection(peer_address)

    def on_hci_le_create_connection_command(self, command: hci.HCI_LE_Create_Connection_Command) -> None:
        on_call, self.on_call = self.on_call, None
        if on_call is not None:
            on_call()
        super().on_hci_le_create_connection_command(command)


class KernelSide:
    """What the controller says to the kernel, one packet a write.

    A kernel whose adapter is switched off refuses packets; asyncio would close the line for that, and for good.
    """

    def __init__(self, line: Transport) -> None:
        self._file = line.sink.transport.get_extra_info("pipe").fileno()

    def on_packet(self, packet: bytes) -> None:
        try:
            os.write(self._file, packet)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise


class Counter:
    """The computer. `open` gives it an adapter and a running bluetoothd."""

    def __init__(self, folder: Path) -> None:
        self.air = DeafAir()
        self.folder = folder
        self.handset = Handset(self.air, folder / "new phone", "Phone")
        self.old_handset = Handset(self.air, folder / "old phone", "Old phone", largest_mtu=MIN_MTU)
        self._bluetoothd: Process | None = None
        self._station: Process | None = None

    @property
    def handsets(self) -> tuple[Handset, Handset]:
        return self.handset, self.old_handset

    @property
    def log(self) -> str:
        return "".join(file.read_text("utf-8") for file in sorted((self.folder / "till").rglob("*.log")))

    async def open(self) -> None:
        line = await open_transport("vhci")
        self.adapter = Adapter(
            "till", self.air, host_source=line.source, host_sink=KernelSide(line), public_address=ADDRESS
        )
        await self.start_bluetoothd()
        for handset in self.handsets:
            await handset.phone.switch_on()

    async def start_bluetoothd(self) -> None:
        """Until the adapter is up."""
        program = shutil.which("bluetoothd", path=PATH) or ""
        self._bluetoothd = await asyncio.create_subprocess_exec(program, "-n", stderr=DEVNULL)
        await self.power("on")

    async def kill_bluetoothd(self) -> None:
        if self._bluetoothd is not None:
            self._bluetoothd.kill()
            await self._bluetoothd.wait()

    async def power(self, state: str) -> None:
        """Switch the adapter `on` or `off`, as its owner does by the system's settings."""
        await self._until_bluetoothctl("succeeded", "power", state)

    async def until_seeking(self) -> None:
        """Until the adapter listens for advertisements."""
        await self._until_bluetoothctl("Discovering: yes", "show")

    async def until_calling(self) -> None:
        """Until the adapter tries to make a connection."""

        async def is_calling() -> bool:
            return self.adapter.pending_le_connection is not None

        await _until(is_calling)

    async def until_logged(self, words: str) -> None:
        async def is_logged() -> bool:
            return words in self.log

        await _until(is_logged)

    async def _until_bluetoothctl(self, says: str, *words: str) -> None:
        async def does() -> bool:
            running = await asyncio.create_subprocess_exec("bluetoothctl", "--timeout", "5", *words, stdout=PIPE)
            said, _ = await running.communicate()
            return says in said.decode()

        await _until(does)

    async def pair(self, handset: Handset) -> str:
        """By the terminal's command; its last line."""
        pairing = await self._start("pair")
        assert pairing.stdout is not None
        while not (found := re.search(rb"paybell://\S+", await pairing.stdout.readline())):
            assert not pairing.stdout.at_eof(), "pair ended without a code"
        handset.phone.accept_pairing(found[0].decode())
        async with asyncio.timeout(PATIENCE):
            said, _ = await pairing.communicate()
        return said.decode().splitlines()[-1]

    async def open_till(self) -> None:
        self._station = await self._start("run", "--window")

    def signal_till(self, number: signal.Signals) -> None:
        assert self._station is not None
        self._station.send_signal(number)

    async def close_till(self) -> int:
        """Its exit code."""
        assert self._station is not None
        self.signal_till(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            return await self._station.wait()

    def rows(self) -> list[int]:
        """Yuan of every payment in the ledger, sorted: two phones keep no order between them."""
        database = sqlite3.connect(self.folder / "till" / "ledger.sqlite3")
        try:
            return sorted(row[0] // 100 for row in database.execute("SELECT amount_minor FROM payment"))
        finally:
            database.close()

    async def _start(self, *words: str) -> Process:
        command = (sys.executable, "main.py", words[0], "--data", str(self.folder / "till"), *words[1:])
        return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=PIPE, env=os.environ)


async def _until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110  # nobody tells of it
            await asyncio.sleep(ASK_AGAIN_AFTER)
