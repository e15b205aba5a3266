"""A phone in a process of its own: notices come as JSON lines, and so does what becomes of them."""

import asyncio
import json
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TextIO

from bumble.core import BaseBumbleError

from handset.simulator.air import Air
from handset.simulator.phone import Phone
from handset.simulator.phone_radio import AirPlug, HciPlug, Plug
from handset.simulator.station_talk import PhoneNews


def run_phone(state: Path, *, radio: str | None, air: str | None, pairing_uri: str | None) -> int:
    """Be a phone until interrupted; 2 when it cannot begin. Reads standard input, writes standard output.

    `air` is host:port, where the phone hosts a virtual radio for stations; otherwise `radio` is bumble's name of a
    Bluetooth controller.
    """
    program = PhoneProgram(sys.stdin, sys.stdout)
    try:
        state.mkdir(parents=True, exist_ok=True)
        asyncio.run(program.run(state, radio=radio, air=air, pairing_uri=pairing_uri))
    except (OSError, ValueError, BaseBumbleError) as error:
        program.say("failed", why=str(error))
        return 2
    return 0


class PhoneProgram:
    """Lines of `notices` are objects with app, title and text."""

    def __init__(self, notices: TextIO, news: TextIO) -> None:
        self._notices = notices
        self._news = news

    async def run(self, state: Path, *, radio: str | None, air: str | None, pairing_uri: str | None) -> None:
        """Until cancelled; the end of the notices is no end, since stations may still fetch what they brought.

        Raises:
            OSError: the folder, the port or the controller cannot be had.
            PairingUriBroken: `pairing_uri` is no pairing code.
        """
        async with _plug(radio, air) as plug:
            phone = Phone(state, plug, name="Simulated phone", tell=self._tell)
            try:
                await self._serve(phone, pairing_uri)
            finally:
                await phone.switch_off()

    def say(self, event: str, **details: object) -> None:
        self._news.write(json.dumps({"event": event} | details, ensure_ascii=False) + "\n")
        self._news.flush()

    async def _serve(self, phone: Phone, pairing_uri: str | None) -> None:
        await phone.switch_on()
        if pairing_uri:
            self.say("paired", station=phone.accept_pairing(pairing_uri))
        async for line in _lines(self._notices):
            await self._hear(phone, line)
        await asyncio.Event().wait()

    async def _hear(self, phone: Phone, line: str) -> None:
        try:
            notice = json.loads(line)
            app, title, text = (str(notice[key]) for key in ("app", "title", "text"))
        except (ValueError, KeyError, TypeError) as error:
            self.say("not_understood", why=f"{type(error).__name__}: {error}")
            return
        seq = await phone.hear(app, title, text)
        self.say("not_wanted" if seq is None else "heard", app=app, seq=seq)

    def _tell(self, news: PhoneNews) -> None:
        details: dict[str, object] = {"station": news.station_id} if news.station_id else {}
        self.say(news.kind, **details | ({"seq": news.seq} if news.seq else {}))


@asynccontextmanager
async def _plug(radio: str | None, air: str | None) -> AsyncIterator[Plug]:
    if not air:
        yield HciPlug(radio or "")
        return
    host, _, port = air.rpartition(":")
    shared = Air()
    door = await shared.serve(host or "127.0.0.1", int(port))
    try:
        yield AirPlug(shared)
    finally:
        door.close()


async def _lines(stream: TextIO) -> AsyncIterator[str]:
    """Lines as they come. A thread reads them, since not every system lets an event loop wait for a console."""
    loop = asyncio.get_running_loop()
    read: asyncio.Queue[str | None] = asyncio.Queue()

    def pump() -> None:
        for line in stream:
            loop.call_soon_threadsafe(read.put_nowait, line)
        loop.call_soon_threadsafe(read.put_nowait, None)

    threading.Thread(target=pump, name="read notices", daemon=True).start()
    while (line := await read.get()) is not None:
        if line.strip():
            yield line
