"""Bodies are read up to a limit, packed or not: a few kilobytes of gzip cannot become gigabytes here."""

import asyncio
import zlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.server.refusal import Refusal

MOST_OCTETS = 4 * 1024 * 1024
"""Of a request's body, unpacked. What travels may not be longer either."""
ARRIVES_WITHIN_S = 30
"""From the first octet to the last, so that nobody holds a place by sending slowly."""
_GZIP = 16 + zlib.MAX_WBITS
_TOO_LARGE = Refusal(413, "too_large", f"A request may have {MOST_OCTETS} octets unpacked. Send fewer entries at once.")
_NOT_PACKED = Refusal(400, "not_understood", "The body is not the gzip that its Content-Encoding says.")
_NO_LENGTH = Refusal(400, "not_understood", "The Content-Length is no number.")
_TOO_SLOW = Refusal(408, "too_slow", f"The body did not come within {ARRIVES_WITHIN_S} s. Send fewer entries at once.")
_OTHER_PACKING = Refusal(415, "not_understood", "Bodies may be packed with gzip, and with nothing else.")


class Disconnected(Exception):
    """The client went away while it was sending."""


class InflatedBody:
    """An ASGI application around another, which gets every body whole and unpacked."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self._app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(ARRIVES_WITHIN_S):
                body = await _read(Headers(scope=scope), receive)
        except Disconnected:
            return
        except TimeoutError:
            await _TOO_SLOW.response(scope, receive, send)
            return
        except Refusal as refusal:
            await refusal.response(scope, receive, send)
            return
        await self._app(_as_plain(scope, body), _once(body, receive), send)


async def _read(headers: Headers, receive: Receive) -> bytes:
    said_length = headers.get("content-length") or "0"
    if not said_length.isdecimal():
        raise _NO_LENGTH
    if int(said_length) > MOST_OCTETS:
        raise _TOO_LARGE
    packing = headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "gzip"):
        raise _OTHER_PACKING
    inflate = zlib.decompressobj(_GZIP) if packing == "gzip" else None
    parts, length = [], 0
    while (message := await receive())["type"] == "http.request":
        part = _unpacked(message.get("body", b""), inflate, MOST_OCTETS - length)
        parts.append(part)
        length += len(part)
        if not message.get("more_body", False):
            return _whole(parts, inflate)
    raise Disconnected


def _unpacked(part: bytes, inflate: "zlib._Decompress | None", room: int) -> bytes:
    try:
        found = inflate.decompress(part, room + 1) if inflate else part
    except zlib.error as error:
        raise _NOT_PACKED from error
    if len(found) > room:
        raise _TOO_LARGE
    return found


def _whole(parts: list[bytes], inflate: "zlib._Decompress | None") -> bytes:
    if inflate is not None and not inflate.eof:
        raise _NOT_PACKED
    return b"".join(parts)


def _as_plain(scope: Scope, body: bytes) -> Scope:
    plain = {**scope, "headers": list(scope["headers"])}
    headers = MutableHeaders(scope=plain)
    del headers["content-encoding"]
    headers["content-length"] = str(len(body))
    return plain


def _once(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def next_message() -> Message:
        return waiting.pop() if waiting else await receive()

    return next_message
