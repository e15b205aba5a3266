"""The back end as a process: over TLS, stopped while somebody listens, and several at once on one PostgreSQL."""

import json
import re
import signal
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.server.backend import Backend
from app.server.live.events import ENTRIES, TOLD, LiveEvent
from app.server.live.listeners import Listener
from app.server.serve import check
from app.server.settings import ServerRefused, ServerSettings
from app.server.told import tell
from tests.server.certificate import make_certificate
from tests.server.client import STATION
from tests.server.conftest import TEMPLATE
from tests.server.journal import as_sent, journal, payments
from tests.server.postgres_server import PostgresServer
from tests.server.process import ROOT, answering, command, end, new_code, serving, started


def enrolled(http: httpx.Client, code: str) -> None:
    asked = {"code": code, "station_id": STATION, "name": "Till 1", "version": "0.1.0"}
    http.headers["Authorization"] = f"Bearer {http.post('/v1/enrol', json=asked).json()['token']}"


def test_a_station_is_served_over_tls_and_a_stop_ends_its_stream(tmp_path: Path) -> None:
    certificate, key = make_certificate(tmp_path)
    data, entries = ("--data", str(tmp_path)), journal(*payments(2))
    trusted = ssl.create_default_context(cafile=str(certificate))
    with serving(*data, "--certificate", str(certificate), "--key", str(key)) as back_end:
        assert back_end.address.startswith("https://127.0.0.1:")
        with httpx.Client(base_url=back_end.address, verify=trusted) as http:
            enrolled(http, new_code(*data))
            assert http.post("/v1/entries", json={"entries": as_sent(entries)}).json()["seq"] == 3
            with http.stream("GET", "/v1/events") as stream:
                assert stream.headers["content-type"].startswith("text/event-stream")
                back_end.process.send_signal(signal.SIGTERM)
                assert list(stream.iter_lines()) == []
        assert back_end.process.wait(20) in (0, -signal.SIGTERM)
        assert back_end.process.stderr is not None
        assert back_end.process.stderr.read() == ""


def test_two_that_start_at_once_on_an_empty_postgresql_work_together(postgres: PostgresServer) -> None:
    url = postgres.make("two_at_once")
    typed = ("--database", url.replace("+psycopg", ""))
    processes = [started(*typed), started(*typed)]
    try:
        first, second = (answering(process) for process in processes)
        with httpx.Client(base_url=first.address) as http, httpx.Client(base_url=second.address) as other:
            enrolled(http, new_code(*typed))
            other.headers["Authorization"] = http.headers["Authorization"]
            http.post("/v1/entries", json={"entries": as_sent(journal(*payments(1)))})
            assert other.get("/v1/head").json()["seq"] == 2
    finally:
        for process in processes:
            end(process)


async def test_what_one_process_does_another_hears_at_once(postgres: PostgresServer) -> None:
    url = postgres.make("heard_at_once", TEMPLATE)
    backend = Backend(ServerSettings(url))
    await backend.start()
    try:
        with serving("--database", url) as back_end, backend.live.listening() as listener:
            async with httpx.AsyncClient(base_url=back_end.address) as http:
                asked = {"code": backend.stations.new_code(), "station_id": STATION, "name": "Till 1", "version": "1"}
                http.headers["Authorization"] = f"Bearer {(await http.post('/v1/enrol', json=asked)).json()['token']}"
                await http.post("/v1/entries", json={"entries": as_sent(journal())})
                await until_heard(listener, LiveEvent(ENTRIES, STATION))
                async with http.stream("GET", "/v1/events") as stream:
                    with backend.database.writing() as connection:
                        tell(connection, STATION, "greeting", {"said": "早上好"})
                    backend.live.publish(LiveEvent(TOLD, STATION))
                    event = await first_event(stream)
    finally:
        await backend.stop()
    assert {**event, "data": json.loads(event["data"])} == {"event": "greeting", "id": "1", "data": {"said": "早上好"}}


async def until_heard(listener: Listener[LiveEvent], due: LiveEvent) -> None:
    async for event in listener:
        if event == due:
            return
    raise AssertionError(f"ended before {due}")


async def first_event(stream: httpx.Response) -> dict[str, str]:
    told: dict[str, str] = {}
    async for line in stream.aiter_lines():
        if not line:
            break
        field, _, value = line.partition(": ")
        told[field] = value
    return told


def test_it_loads_nothing_of_the_station() -> None:
    code = "import sys, app.bootstrap.serving as serving, main; serving.outfit(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    stations = {"PySide6", "bleak", "qasync", "bumble", "numpy", "simpleaudio", "httpx", "tomli_w", "keyring", "re2"}
    assert stations.isdisjoint(done.stdout.split())


def refusals(folder: Path) -> Iterator[tuple[dict[str, Any], str]]:
    yield {"host": "192.0.2.1"}, "others could read along"
    yield {"certificate": folder / "none.pem"}, "needs both"
    yield {"certificate": folder / "none.pem", "key": folder / "none.key"}, "There is no file"


def test_it_does_not_start_where_others_could_read_along(tmp_path: Path) -> None:
    for settings, sentence in refusals(tmp_path):
        with pytest.raises(ServerRefused, match=sentence):
            check(ServerSettings("sqlite://", **settings))
    check(ServerSettings("sqlite://", host="::1"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--host", "192.0.2.1"], "others could read along"),
        (["--proxy", "nginx"], "A proxy is named by its address"),
        (["--database", "postgresql:///x?host=/nowhere"], "The database cannot be used"),
    ],
)
def test_what_cannot_be_started_says_why_and_nothing_else(words: list[str], sentence: str, tmp_path: Path) -> None:
    done = subprocess.run(command("--data", str(tmp_path), *words), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.search(sentence, done.stderr)
    assert "Traceback" not in done.stderr
