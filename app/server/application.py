"""The back end as an ASGI application."""

import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolEmpty
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response

from app.server.backend import Backend
from app.server.gate.admission import COME_AGAIN_S, Admission
from app.server.gate.inflated_body import InflatedBody
from app.server.gate.secure_transport import SecureTransport
from app.server.pages.application import create_pages
from app.server.pages.outfit import Outfit
from app.server.refusal import Refusal
from app.server.routes import health, stations
from app.server.routes.asking import not_understood
from app.server.settings import ServerSettings

_LOG = logging.getLogger(__name__)
_DATABASE_AWAY = Refusal(
    503, "database_away", "The back end cannot reach its database. Nothing was stored; try again.", None, COME_AGAIN_S
)


def create_app(settings: ServerSettings, outfit: Outfit) -> FastAPI:
    """The tables are made or migrated when it starts; `app.state.backend` is a `Backend` from the beginning."""
    backend = Backend(settings)
    app = FastAPI(title="Paybell back end", version="1", lifespan=_lifespan, docs_url=None, redoc_url=None)
    app.state.backend = backend
    for room in (stations, health):
        app.include_router(room.router)
    app.mount("/", create_pages(backend, outfit))
    _add_refusals(app)
    # The last one added is the first that a request meets.
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(InflatedBody)
    app.add_middleware(Admission, path="/v1/entries", most=settings.appends)
    app.add_middleware(SecureTransport, proxies=settings.proxies)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    backend: Backend = app.state.backend
    await run_in_threadpool(backend.prepare)
    await backend.start()
    try:
        yield
    finally:
        await backend.stop()


def _add_refusals(app: FastAPI) -> None:
    @app.exception_handler(Refusal)
    def refused(_request: Request, refusal: Refusal) -> Response:
        return refusal.response

    @app.exception_handler(RequestValidationError)
    def invalid(_request: Request, error: RequestValidationError) -> Response:
        return not_understood(error.errors()).response

    @app.exception_handler(sqlite3.Error)
    @app.exception_handler(psycopg.Error)
    @app.exception_handler(DBAPIError)
    @app.exception_handler(PoolEmpty)
    def database_away(_request: Request, error: Exception) -> Response:
        _LOG.error("The database failed: %s", error)
        return _DATABASE_AWAY.response
