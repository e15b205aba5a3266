"""What a back end is started with."""

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network


class ServerRefused(Exception):
    """The back end cannot be started like this; the text says what to do."""


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """`database` is SQLAlchemy's URL. `certificate` and `key` are PEM files, or None behind a proxy and on loopback.

    `proxies` are believed when they say for whom they ask; `appends` is how many requests of entries are worked on at
    once, before further ones are asked to come again.
    """

    database: str
    host: str = "127.0.0.1"
    port: int = 8443
    certificate: Path | None = None
    key: Path | None = None
    proxies: Sequence[Network] = ()
    appends: int = 32
    failed_attempts_a_minute: int = 10


def networks(words: Sequence[str]) -> tuple[Network, ...]:
    """Addresses or networks such as `10.0.0.7` and `10.0.0.0/8`.

    Raises:
        ServerRefused: a word is neither.
    """
    try:
        return tuple(ipaddress.ip_network(word) for word in words)
    except ValueError as error:
        raise ServerRefused(f"{error}. A proxy is named by its address, such as 10.0.0.7 or 10.0.0.0/8.") from error
