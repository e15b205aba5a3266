"""The commands of the back end. They load nothing of the station: a server has no windows, no sound and no radio."""

import argparse
import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import TypeAlias

from app.bootstrap.owner_outfit import outfit
from app.paths import DataFolder
from app.server.backend import Backend
from app.server.database import sqlite_url
from app.server.serve import prepare, serve
from app.server.settings import ServerRefused, ServerSettings, networks
from app.server.stations import CODE_LIVES

Command: TypeAlias = Callable[[DataFolder, argparse.Namespace], int]
_MINUTE_S = 60
_REFUSED = 2


def _saying_why(command: Command) -> Command:
    @wraps(command)
    def tried(folder: DataFolder, arguments: argparse.Namespace) -> int:
        try:
            return command(folder, arguments)
        except ServerRefused as refused:
            sys.stderr.write(f"{refused}\n")
            return _REFUSED

    return tried


@_saying_why
def serve_stations(folder: DataFolder, arguments: argparse.Namespace) -> int:
    """Answer stations until told to stop; returns the exit code."""
    return serve(settings_from(folder, arguments), outfit())


@_saying_why
def print_new_code(folder: DataFolder, arguments: argparse.Namespace) -> int:
    """Print a code for one station; the back end may be running or not."""
    backend = Backend(settings_from(folder, arguments))
    try:
        prepare(backend)
        sys.stdout.write(f"{backend.stations.new_code()}\n")
    finally:
        backend.database.close()
    sys.stderr.write(f"Type it at the station within {CODE_LIVES.seconds // _MINUTE_S} minutes. It is good once.\n")
    return 0


def settings_from(folder: DataFolder, arguments: argparse.Namespace) -> ServerSettings:
    """From what was typed. A database's URL with a password in it is better kept in $PAYBELL_DATABASE.

    Raises:
        ServerRefused: a proxy's address is none.
    """
    database = arguments.database or os.environ.get("PAYBELL_DATABASE")
    if not database:
        folder.make()
        database = sqlite_url(folder.backend)
    return ServerSettings(
        database=database.replace("postgresql://", "postgresql+psycopg://", 1),
        host=arguments.host,
        port=arguments.port,
        certificate=arguments.certificate,
        key=arguments.key,
        proxies=networks(arguments.proxy),
    )
