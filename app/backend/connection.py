"""HTTP to one back end: encrypted, verified, bounded in time and in size."""

import asyncio
import json
import logging
import ssl
from collections.abc import Mapping
from typing import Any

import httpx

from app.backend.wire import Answer
from app.domain.back_end_address import is_safe_address
from app.services.back_end import Away

PATIENCE = httpx.Timeout(10.0, read=30.0)
"""Seconds to connect and to write, and to wait for an answer: a back end may store a thousand entries first."""
LARGEST_ANSWER = 1024 * 1024
"""Bytes, unzipped. Answers are a line or two; whatever is larger does not come from a back end."""
logging.getLogger("httpx").setLevel(logging.WARNING)  # it would write a line for every payment


class UnsafeAddress(ValueError):
    """What is sent there could be read on the way, or it is no address at all."""


class Connection:
    """Follows no redirection: what is sent belongs to this address alone. Used on one event loop."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    @classmethod
    async def to(cls, url: str) -> "Connection":
        """A connection to the back end at `url`; it connects when it is first used.

        Raises:
            UnsafeAddress: `url` is neither https nor on this computer.
        """
        if not is_safe_address(url):
            raise UnsafeAddress(url)
        trusted = await asyncio.to_thread(trusted_certificates)
        return cls(httpx.AsyncClient(base_url=url, verify=trusted, timeout=PATIENCE))

    async def ask(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """`body` is compressed JSON.

        Raises:
            Away: there was no answer, or one too large.
        """
        described = {"Content-Type": "application/json", "Content-Encoding": "gzip"} if body is not None else {}
        try:
            async with self._client.stream(
                method, path, content=body, headers={**described, **(headers or {})}
            ) as response:
                text = await _bounded(response)
        except httpx.HTTPError as error:
            raise Away(f"{type(error).__name__}: {error}") from error
        return Answer(response.status_code, _object_in(text), response.headers.get("Retry-After", ""))

    async def close(self) -> None:
        await self._client.aclose()


def trusted_certificates() -> ssl.SSLContext:
    """Mozilla's, which come with the program, and the system's, where an owner can add her own. Reads files."""
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context


async def _bounded(response: httpx.Response) -> bytes:
    text = bytearray()
    async for part in response.aiter_bytes():
        text += part
        if len(text) > LARGEST_ANSWER:
            raise Away("the answer is too large")
    return bytes(text)


def _object_in(text: bytes) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
