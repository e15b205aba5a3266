"""A body has a limit, packed or not; it reaches the application whole and plain."""

import gzip
import zlib
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from app.server.gate.inflated_body import MOST_OCTETS, InflatedBody


async def _measure(scope: Scope, receive: Receive, send: Send) -> None:
    request = Request(scope, receive)
    body = await request.body()
    said = f"{len(body)} {request.headers.get('content-encoding')} {request.headers['content-length']}"
    await PlainTextResponse(said)(scope, receive, send)


async def ask(content: bytes | AsyncIterator[bytes], **headers: str) -> httpx.Response:
    transport = httpx.ASGITransport(InflatedBody(_measure))
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as http:
        return await http.post("/", content=content, headers={f"content-{name}": of for name, of in headers.items()})


async def in_parts(content: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(content), 10_000):
        yield content[start : start + 10_000]


@pytest.mark.parametrize("length", [0, 1, MOST_OCTETS])
async def test_up_to_the_limit_everything_arrives_plain(length: int) -> None:
    content = b"x" * length
    due = f"{length} None {length}"
    assert (await ask(content)).text == due
    assert (await ask(gzip.compress(content), encoding="gzip")).text == due
    assert (await ask(in_parts(gzip.compress(content)), encoding="GZIP")).text == due


async def test_one_octet_more_is_too_large_however_it_comes() -> None:
    content = b"x" * (MOST_OCTETS + 1)
    for answer in (
        await ask(content),
        await ask(in_parts(content)),
        await ask(gzip.compress(content), encoding="gzip"),
        await ask(in_parts(gzip.compress(content)), encoding="gzip"),
    ):
        assert (answer.status_code, answer.json()["error"]) == (413, "too_large")


async def test_a_bomb_is_not_unpacked_beyond_the_limit() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(1024)) + packer.flush()
    assert (await ask(bomb, encoding="gzip")).status_code == 413


async def test_what_is_not_packed_as_it_says_is_refused() -> None:
    whole = gzip.compress(b"some words")
    for content in (b"some words", whole[:-9], b""):
        answer = await ask(content, encoding="gzip")
        assert (answer.status_code, answer.json()["error"]) == (400, "not_understood")
    assert (await ask(whole, encoding="br")).status_code == 415
    assert (await ask(whole, encoding="gzip, gzip")).status_code == 415


async def test_a_length_that_is_no_number_is_refused() -> None:
    assert (await ask(in_parts(b"x"), length="many")).status_code == 400
