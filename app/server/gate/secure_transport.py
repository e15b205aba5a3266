"""Nothing of a shop's money goes over a network that others can read.

Plain HTTP is answered for this computer alone, and for the proxies that the settings name, which tell who asks and
whether that was by TLS. A request that says it came through another proxy is refused, wherever it comes from.
"""

import ipaddress
from collections.abc import Sequence
from typing import TypeAlias

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.server.refusal import Refusal
from app.server.settings import Network

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
_PLAIN = Refusal(
    403, "plain_http", "The back end answers over TLS alone: use https, or name the proxy with --proxy if there is one."
)
_FORWARDED = ("x-forwarded-for", "x-forwarded-proto", "forwarded")


class SecureTransport:
    """An ASGI application around another."""

    def __init__(self, app: ASGIApp, proxies: Sequence[Network]) -> None:
        self._app = app
        self._proxies = proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope = self._as_proxy_says(scope) if self._from_proxy(scope) else scope
            if not self._is_safe(scope):
                await _PLAIN.response(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _from_proxy(self, scope: Scope) -> bool:
        address = _address(scope)
        return address is not None and any(address in network for network in self._proxies)

    def _as_proxy_says(self, scope: Scope) -> Scope:
        """The last address that it names is the one it saw itself; nobody is this computer by a header's word."""
        headers = Headers(scope=scope)
        named = _address_of(headers.get("x-forwarded-for", "").rpartition(",")[2].strip())
        client = "unknown" if named is None or named.is_loopback else str(named)
        scheme = headers.get("x-forwarded-proto", "http").strip()
        others = [(name, value) for name, value in scope["headers"] if name.decode("latin-1") not in _FORWARDED]
        return {**scope, "client": (client, 0), "scheme": scheme, "headers": others}

    def _is_safe(self, scope: Scope) -> bool:
        if scope["scheme"] == "https":
            return True
        address, headers = _address(scope), Headers(scope=scope)
        return address is not None and address.is_loopback and not any(name in headers for name in _FORWARDED)


def _address(scope: Scope) -> Address | None:
    return _address_of((scope.get("client") or ("",))[0])


def _address_of(text: str) -> Address | None:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address
