"""What just happened at the back end, for whoever looks on: owners' pages, and stations that wait to be told.

Such an event says only where to look; the truth is in the tables. Whoever missed some is told so, and looks anew.
"""

import json
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from app.server.live.listeners import Listener

MISSED = "missed"
"""The kind of the event that stands for an unknown number of others."""
ENTRIES, STATUS, STATIONS, TOLD = "entries", "status", "stations", "told"


@dataclass(frozen=True, slots=True)
class LiveEvent:
    """`kind`: entries were stored, a station spoke of itself, one came or was shut out, one was told something."""

    kind: str
    station: str = ""

    @property
    def text(self) -> str:
        return json.dumps([self.kind, self.station])

    @classmethod
    def of_text(cls, text: str) -> "LiveEvent":
        kind, station = json.loads(text)
        return cls(kind, station)


class LiveEvents(Protocol):
    """Between all processes on one database."""

    async def start(self) -> None:
        """Begin to hear, on the running loop."""

    def end_streams(self) -> None:
        """End what every listener hears, on the loop."""

    async def stop(self) -> None:
        """End everything that runs; nothing is published afterwards."""

    @property
    def listeners(self) -> int:
        """How many listen in this process."""

    def publish(self, event: LiveEvent) -> None:
        """Tell all listeners soon. From any thread, after the commit; it never waits."""

    def listening(self) -> AbstractContextManager[Listener[LiveEvent]]:
        """A listener that hears everything from now on; on the loop."""
