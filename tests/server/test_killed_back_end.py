"""Killed in the middle of storing, again and again: what was answered is there, and nothing is there twice."""

import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from threading import Semaphore

import httpx

from app.domain.journal_entry import Entry
from app.server.database import Database
from app.server.settings import ServerSettings
from app.server.takings import Takings
from tests.server.client import STATION, running
from tests.server.journal import DAY, as_sent, journal, payments
from tests.server.process import Serving, serving
from tests.server.test_journals import stored

KILLS = 2
A_BATCH = 7
BATCHES_BEFORE_A_KILL = 5
ENTRIES = journal(*payments(1000))


async def test_what_was_answered_outlives_the_process(url: str) -> None:
    async with running(ServerSettings(url)) as client:
        headers = await client.enrol()
    answered = 0
    for _ in range(KILLS):
        with serving("--database", url) as back_end, sender_to(back_end, headers) as sender:
            assert sender.answered >= answered
            answered = sender.send_until_killed(back_end.process)
    with serving("--database", url) as back_end, sender_to(back_end, headers) as sender:
        assert answered <= sender.answered < len(ENTRIES)
        sender.send(ENTRIES[sender.answered :])
    database = Database(url)
    assert sum(taking.count for taking in Takings(database).of_day(DAY)) == len(ENTRIES) - 1
    assert stored(database, STATION) == ENTRIES
    database.close()


class Sender:
    """A station that sends what stands after the head, and keeps how far it was answered."""

    def __init__(self, http: httpx.Client) -> None:
        self._http = http
        self._progress = Semaphore(0)
        self.answered = int(http.get("/v1/head").json()["seq"])

    def send(self, entries: list[Entry]) -> None:
        answer = self._http.post("/v1/entries", json={"entries": as_sent(entries)})
        self.answered = answer.json()["seq"]

    def send_until_killed(self, process: "subprocess.Popen[str]") -> int:
        """Kill `process` while this sends; returns the last number that it answered."""
        with ThreadPoolExecutor(1) as threads:
            sending = threads.submit(self._send_until_it_dies)
            for _ in range(BATCHES_BEFORE_A_KILL):
                assert self._progress.acquire(timeout=20)
            process.kill()
            sending.result(20)
        return self.answered

    def _send_until_it_dies(self) -> None:
        with suppress(httpx.TransportError):
            while self.answered < len(ENTRIES):
                self.send(ENTRIES[self.answered : self.answered + A_BATCH])
                self._progress.release()


@contextmanager
def sender_to(back_end: Serving, headers: dict[str, str]) -> Iterator[Sender]:
    with httpx.Client(base_url=back_end.address, headers=headers, timeout=20) as http:
        yield Sender(http)
