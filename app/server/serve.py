"""Runs the back end on a socket until it is told to stop: SIGTERM lets what was begun be finished."""

import ipaddress
import socket
import sys

import uvicorn
from fastapi import FastAPI
from sqlalchemy.exc import DBAPIError

from app.server.application import create_app
from app.server.backend import Backend
from app.server.pages.accounts import Accounts
from app.server.pages.outfit import Outfit
from app.server.settings import ServerRefused, ServerSettings

FINISHES_WITHIN_S = 10
"""How long what was begun may still take after the signal."""


class StreamEndingServer(uvicorn.Server):
    """uvicorn waits for every answer to end before it stops; a stream of events never would by itself."""

    def __init__(self, config: uvicorn.Config, backend: Backend) -> None:
        super().__init__(config)
        self._backend = backend

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            scheme = "https" if self.config.is_ssl else "http"
            address = f"{scheme}://{_in_url(host)}:{port}"
            sys.stdout.write(f"The back end answers at {address}\n{_setup_link(self._backend, address)}")
            sys.stdout.flush()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._backend.live.end_streams()
        await super().shutdown(sockets)


def serve(settings: ServerSettings, outfit: Outfit) -> int:
    """Answer until SIGTERM or SIGINT; returns the exit code.

    Raises:
        ServerRefused: it cannot be reached safely like this, or the certificate or the database cannot be used.
    """
    check(settings)
    app = create_app(settings, outfit)
    prepare(app.state.backend)
    server = StreamEndingServer(_config(app, settings), app.state.backend)
    server.run()
    return 0 if server.started else 1


def prepare(backend: Backend) -> None:
    """Bring the database up to date.

    Raises:
        ServerRefused: it cannot be used, and why.
    """
    try:
        backend.prepare()
    except DBAPIError as error:
        raise ServerRefused(f"The database cannot be used: {error.orig}") from error


def check(settings: ServerSettings) -> None:
    """Is there a way in which stations may reach this? See `serve`."""
    if bool(settings.certificate) != bool(settings.key):
        raise ServerRefused("TLS needs both --certificate and --key.")
    for file in (settings.certificate, settings.key):
        if file and not file.is_file():
            raise ServerRefused(f"There is no file {file}.")
    if not settings.certificate and not settings.proxies and not _is_loopback(settings.host):
        raise ServerRefused(
            f"At {settings.host} others could read along: give --certificate and --key, or name with --proxy the proxy "
            "that ends TLS before this, or answer at 127.0.0.1 alone."
        )


def _setup_link(backend: Backend, address: str) -> str:
    """A line for whoever starts the back end for the first time; empty where somebody can sign in already."""
    token = Accounts(backend.database).new_setup_token()
    return f"Make the first owner, once, within a day, at {address}/setup/{token}\n" if token else ""


def _config(app: FastAPI, settings: ServerSettings) -> uvicorn.Config:
    """Proxies are `gate.secure_transport`'s business."""
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        ssl_certfile=settings.certificate,
        ssl_keyfile=settings.key,
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=FINISHES_WITHIN_S,
    )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
