"""The server of this program, asked by the station's client in one process, without a socket."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from app.backend.connection import Connection
from app.backend.http_back_end import HttpBackEnd
from app.bootstrap.owner_outfit import outfit
from app.server.application import create_app
from app.server.backend import Backend
from app.server.database import sqlite_url
from app.server.settings import ServerSettings
from tests.journals import STATION


@asynccontextmanager
async def enrolled(folder: Path) -> AsyncIterator[tuple[HttpBackEnd, Backend]]:
    """A back end on an empty database, and a station that has just come to it."""
    app = create_app(ServerSettings(sqlite_url(folder / "back-end.sqlite3")), outfit())
    transport = httpx.ASGITransport(app, client=("127.0.0.1", 50000))
    async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport, base_url="http://here") as http:
        backend: Backend = app.state.backend
        token = backend.stations.enrol(backend.stations.new_code(), STATION, "Till 1", "0.1.0")
        yield HttpBackEnd(Connection(http), token), backend
