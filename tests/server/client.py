"""Asks the back end in this process, without a socket."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from app.bootstrap.owner_outfit import outfit
from app.server.application import create_app
from app.server.backend import Backend
from app.server.settings import ServerSettings

STATION = "0123456789abcdef"
HERE = ("127.0.0.1", 50000)


class Client:
    """`http` asks; `backend` is what answers, to look behind it. `enrol` gives the headers of a station."""

    def __init__(self, http: httpx.AsyncClient, backend: Backend, transport: httpx.ASGITransport) -> None:
        self.http = http
        self.transport = transport
        self.backend = backend

    async def enrol(self, station: str = STATION, name: str = "Till 1") -> dict[str, str]:
        code = self.backend.stations.new_code()
        asked = {"code": code, "station_id": station, "name": name, "version": "0.1.0"}
        answer = await self.http.post("/v1/enrol", json=asked)
        assert answer.status_code == 201, answer.text
        return {"Authorization": f"Bearer {answer.json()['token']}"}

    async def send(self, headers: dict[str, str], entries: list[dict[str, Any]]) -> httpx.Response:
        return await self.http.post("/v1/entries", headers=headers, json={"entries": entries})


@asynccontextmanager
async def running(settings: ServerSettings, address: tuple[str, int] = HERE) -> AsyncIterator[Client]:
    """A back end that has started, asked from `address`."""
    app = create_app(settings, outfit())
    transport = httpx.ASGITransport(app, client=address)
    async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport, base_url="http://here") as http:
        yield Client(http, app.state.backend, transport)
