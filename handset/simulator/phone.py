"""The merchant's phone: it hears what wallets say, keeps it, and passes it on to every station it is paired with."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bumble.device import Connection

from app.link.protocol.about import About
from app.link.protocol.channel import PhoneChannel
from app.link.protocol.frames import MAX_MTU
from app.link.protocol.pairing import PairingSecret, pairing_of, parse_pairing_uri
from app.link.protocol.session import PhoneIntroduction
from app.link.protocol.tags import Role
from handset.simulator.beacon import Beacon
from handset.simulator.outbox import Outbox, PairedStation, QueuedNotice
from handset.simulator.phone_radio import Ears, PhoneRadio, Plug
from handset.simulator.phone_timings import PhoneTimings
from handset.simulator.station_talk import PhoneNews, PhoneState, StationTalk

log = logging.getLogger(__name__)


class Phone:
    """Everything lasting stands in `folder`/outbox.sqlite3; the rest is lost when the phone restarts.

    `clock_ahead` is how wrong its clock goes, `battery` is in percent (None: it does not tell).
    """

    def __init__(
        self,
        folder: Path,
        plug: Plug,
        *,
        name: str = "Phone",
        timings: PhoneTimings | None = None,
        largest_mtu: int = MAX_MTU,
        tell: Callable[[PhoneNews], None] = lambda _: None,
    ) -> None:
        self.name = name
        self.battery: int | None = 80
        self.charging = False
        self.clock_ahead = timedelta()
        self._file = folder / "outbox.sqlite3"
        self._plug = plug
        self._timings = timings or PhoneTimings()
        self._largest_mtu = largest_mtu
        self._tell = tell
        self._outbox = Outbox(self._file)
        self._radio: PhoneRadio | None = None
        self._beacon: Beacon | None = None
        self._talks: dict[Connection, tuple[StationTalk, asyncio.Task[None]]] = {}
        self._is_frozen = False

    @property
    def phone_id(self) -> str:
        return self._outbox.phone_id

    @property
    def epoch(self) -> str:
        return self._outbox.epoch

    @property
    def queued(self) -> list[QueuedNotice]:
        """What some station has not acknowledged, in order."""
        return self._outbox.queued()

    @property
    def stations(self) -> list[PairedStation]:
        return self._outbox.stations()

    @property
    def connected_to(self) -> set[str]:
        """Ids of the stations with which a session stands."""
        return {talk.station_id for talk, _ in self._talks.values() if talk.station_id}

    async def hear(self, app_id: str, title: str, text: str, posted_at: datetime | None = None) -> int | None:
        """A wallet's notice appears. Its sequence number, or None when no station wants that app."""
        notice = self._outbox.put(app_id, title, text, posted_at or self._now())
        if notice is None:
            return None
        for talk, _ in self._talks.values():
            talk.nudge()
        return notice.seq

    def accept_pairing(self, uri: str) -> str:
        """Pair with the station whose code was scanned; its id.

        Raises:
            PairingUriBroken: the text is no pairing code.
        """
        secret = parse_pairing_uri(uri)
        self._outbox.pair(secret.station_id, secret.station_name, secret.key)
        self._look_again()
        return secret.station_id

    async def forget_station(self, station_id: str) -> None:
        self._outbox.forget(station_id)
        for connection, (talk, _) in tuple(self._talks.items()):
            if talk.station_id == station_id:
                await self._end(connection)
        self._look_again()

    def set_power(self, battery: int | None, *, charging: bool) -> None:
        """Change what the status says, and say it at once."""
        self.battery, self.charging = battery, charging
        for talk, _ in self._talks.values():
            talk.nudge(status=True)

    async def switch_on(self) -> None:
        """Be on the air: called at first, and by `come_back`."""
        ears = Ears(self._look_again, self._station_wrote, self._station_left)
        about = About(self.name).encode()
        self._radio = await PhoneRadio.open(self._plug, ears, about=about, largest_mtu=self._largest_mtu)
        self._beacon = Beacon(self._radio, self._absent_stations, self._timings)
        self._tell(PhoneNews("listening"))

    async def go_out_of_range(self) -> None:
        """Off the air at once. Stations notice by themselves that nobody is there."""
        if self._radio is None or self._beacon is None:
            return
        await self._beacon.stop()
        await self._radio.pull()
        self._radio = self._beacon = None
        await self._end_talks()

    async def come_back(self) -> None:
        if self._radio is None:
            await self.switch_on()

    async def restart(self) -> None:
        """Another life of the process: nothing but the outbox is left."""
        await self.switch_off()
        self._outbox = Outbox(self._file)
        await self.switch_on()

    async def switch_off(self) -> None:
        await self.go_out_of_range()
        self._outbox.close()

    async def wipe(self) -> None:
        """The outbox is lost, as when the app's data is cleared: a new epoch begins. Pairings stay."""
        self._outbox.wipe()
        for connection in tuple(self._talks):
            await self._end(connection)

    def freeze(self) -> None:
        """Up, but dead: connections stay, and nobody answers on them until `thaw`."""
        self._is_frozen = True
        for _, task in self._talks.values():
            task.cancel()

    def thaw(self) -> None:
        self._is_frozen = False

    async def send_junk(self, junk: bytes) -> None:
        """Notify every connected station of bytes that belong to no session."""
        if self._radio is not None:
            for connection in tuple(self._talks):
                await self._radio.notify(connection, junk)

    def _station_wrote(self, connection: Connection, packet: bytes) -> None:
        if self._is_frozen or self._radio is None:
            return
        if connection not in self._talks:
            self._talks[connection] = self._begin_talk(connection, self._radio)
        talk, _ = self._talks[connection]
        talk.hear(packet)

    def _station_left(self, connection: Connection) -> None:
        if connection in self._talks:
            talk, task = self._talks.pop(connection)
            task.cancel()
            self._tell(PhoneNews("left", talk.station_id or ""))
        self._look_again()

    def _begin_talk(self, connection: Connection, radio: PhoneRadio) -> tuple[StationTalk, "asyncio.Task[None]"]:
        """The MTU is settled by now: stations agree on it before they write."""
        introduction = PhoneIntroduction(self.phone_id, self.name, self.epoch)
        channel = PhoneChannel(introduction, self._pairing_of, min(connection.att_mtu, MAX_MTU))
        talk = StationTalk(
            channel,
            self._outbox,
            state=self._state,
            notify=partial(radio.notify, connection),
            tell=self._news,
            timings=self._timings,
        )
        return talk, asyncio.create_task(self._talk(talk, connection, radio), name="phone talks")

    async def _talk(self, talk: StationTalk, connection: Connection, radio: PhoneRadio) -> None:
        try:
            await talk.run()
        except Exception:
            log.exception("a talk with a station failed")
        await radio.drop(connection)

    async def _end(self, connection: Connection) -> None:
        if self._radio is not None:
            await self._radio.drop(connection)

    async def _end_talks(self) -> None:
        tasks = [task for _, task in self._talks.values()]
        self._talks.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _news(self, news: PhoneNews) -> None:
        if news.kind == "connected":
            self._look_again()
        self._tell(news)

    def _pairing_of(self, tag: bytes) -> PairingSecret | None:
        pairings = [PairingSecret(each.station_id, each.name, each.key) for each in self.stations]
        return pairing_of(tag, Role.STATION, pairings)

    def _absent_stations(self) -> list[PairedStation]:
        return [station for station in self.stations if station.station_id not in self.connected_to]

    def _look_again(self) -> None:
        if self._beacon is not None:
            self._beacon.look_again()

    def _state(self) -> PhoneState:
        return PhoneState(self.battery, self.charging, self._now())

    def _now(self) -> datetime:
        return datetime.now(UTC) + self.clock_ahead
