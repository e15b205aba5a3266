"""A back end in memory behind real HTTP on this computer, as the protocol's page describes it."""

import asyncio
import gzip
import json
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

from app.domain.journal_entry import Entry, Head
from app.services.back_end import Differs, Gap, NotAJournal, PhoneSilence, StationStatus, TokenRefused, TooLarge
from tests.contracts.back_end_fake import BackEndFake

CODE, TOKEN = "7XK4-PQ2M", "token-of-the-till"
Reply = tuple[int, dict[str, Any]]


class ProtocolServer(ThreadingHTTPServer):
    """`unusual` is answered instead of the next request, once; `enrolled` is what was told in enrolling."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.back_end = BackEndFake()
        self.enrolled: list[dict[str, str]] = []
        self.encodings: set[str | None] = set()
        self.unusual: tuple[int, dict[str, str], bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: ProtocolServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm: ClassVar[bool] = True

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def log_message(self, *_: object) -> None:
        """Nothing on the tests' standard error."""

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if body:
            self.server.encodings.add(self.headers.get("Content-Encoding"))
        if self.server.unusual:
            status, headers, text = self.server.unusual
            self.server.unusual = None
            self._write(status, text, headers)
            return
        status, told = self._reply(json.loads(gzip.decompress(body)) if body else {})
        self._write(status, gzip.compress(json.dumps(told).encode()), {"Content-Encoding": "gzip"})

    def _write(self, status: int, text: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(text))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)

    def _reply(self, asked: dict[str, Any]) -> Reply:
        if self.path == "/v1/enrol":
            return self._enrol(asked)
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            return 401, {"error": "token_unknown", "sentence": "No such token."}
        try:
            return 200, asyncio.run(self._do(asked))
        except TokenRefused:
            return 401, {"error": "revoked", "sentence": "The owner has revoked this station."}
        except TooLarge:
            return 413, {"error": "too_large", "sentence": "At most 1000 entries."}
        except Gap as gap:
            return 409, {"error": "gap", "seq": gap.head.seq, "hash": gap.head.hash}
        except Differs as differs:
            return 409, {"error": "differs", "seq": differs.seq}
        except NotAJournal as broken:
            return 422, {"error": "not_a_journal", "seq": broken.seq}

    def _enrol(self, asked: dict[str, Any]) -> Reply:
        if asked["code"] != CODE:
            return 403, {"error": "code_unknown", "sentence": "No such code."}
        self.server.enrolled.append(asked)
        return 201, {"token": TOKEN}

    def _do(self, asked: dict[str, Any]) -> Coroutine[Any, Any, dict[str, Any]]:
        work = {"/v1/head": self._head, "/v1/entries": self._send, "/v1/hashes": self._compare}
        return work.get(self.path, self._status)(asked)

    async def _head(self, _asked: dict[str, Any]) -> dict[str, Any]:
        return vars_of(await self.server.back_end.head())

    async def _send(self, asked: dict[str, Any]) -> dict[str, Any]:
        return vars_of(await self.server.back_end.send([Entry(**entry) for entry in asked["entries"]]))

    async def _compare(self, asked: dict[str, Any]) -> dict[str, Any]:
        found = await self.server.back_end.compare([Head(*pair) for pair in asked["hashes"]])
        return {"same_up_to": found.same_up_to, "differs_at": found.differs_at}

    async def _status(self, asked: dict[str, Any]) -> dict[str, Any]:
        phones = tuple(PhoneSilence(phone["name"], moment(phone["silent_since"])) for phone in asked["phones"])
        clock = datetime.fromisoformat(asked["clock"])
        await self.server.back_end.tell_status(StationStatus(asked["version"], asked["head_seq"], phones, clock))
        return {}


def vars_of(head: Head) -> dict[str, Any]:
    return {"seq": head.seq, "hash": head.hash}


def moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


@contextmanager
def serving() -> Iterator[ProtocolServer]:
    server = ProtocolServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
