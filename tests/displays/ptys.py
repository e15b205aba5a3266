"""A display at the other end of a real pseudo-terminal, which can be pulled out and plugged in again."""

import asyncio
import os
import pty
from contextlib import suppress
from pathlib import Path

PATIENCE = 10.0
"""Seconds until a test gives up; nothing here takes nearly as long."""


class PtyDisplay:
    """`name` is a link to the terminal, as udev makes one for a device: it stays when it is plugged in anew."""

    def __init__(self, folder: Path, name: str = "ttyDISPLAY") -> None:
        self.name = str(folder / name)
        self.plug()

    def plug(self) -> None:
        self._ours, self._theirs = pty.openpty()  # their end is held open: Linux ends ours with the last that closes
        Path(self.name).symlink_to(os.ttyname(self._theirs))

    def unplug(self) -> None:
        Path(self.name).unlink()
        os.close(self._theirs)
        os.close(self._ours)

    def clog(self) -> None:
        """Fill the line until it takes nothing more, as a display does that is stuck."""
        os.set_blocking(self._theirs, False)
        with suppress(BlockingIOError):
            while True:
                os.write(self._theirs, b"x")

    async def hears(self, message: bytes) -> bytes:
        """What came, read until it ends in `message`."""
        heard = b""
        while not heard.endswith(message):
            heard += await self._read()
        return heard

    async def hears_nothing_else(self) -> bool:
        os.set_blocking(self._ours, False)
        try:
            return not os.read(self._ours, 1)
        except BlockingIOError:
            return True

    async def _read(self) -> bytes:
        loop, came = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(self._ours, came.set)
        try:
            await asyncio.wait_for(came.wait(), PATIENCE)
            return os.read(self._ours, 4096)
        finally:
            loop.remove_reader(self._ours)
