"""Plain HTTP for this computer and named proxies alone."""

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from app.server.gate.secure_transport import SecureTransport
from app.server.settings import networks

PROXY = "10.0.0.7"


async def _who(scope: Scope, receive: Receive, send: Send) -> None:
    request = Request(scope, receive)
    await PlainTextResponse(f"{request.client.host} {request.url.scheme}")(scope, receive, send)  # type: ignore[union-attr]


async def ask(address: str, scheme: str = "http", **forwarded: str) -> str:
    app = SecureTransport(_who, networks([PROXY, "10.1.0.0/16"]))
    transport = httpx.ASGITransport(app, client=(address, 50000))
    headers = {name.replace("_", "-"): value for name, value in forwarded.items()}
    async with httpx.AsyncClient(transport=transport, base_url=f"{scheme}://here") as http:
        answer = await http.get("/", headers=headers)
    return answer.text if answer.status_code == 200 else str(answer.json()["error"])


@pytest.mark.parametrize(
    ("address", "scheme", "due"),
    [
        ("127.0.0.1", "http", "127.0.0.1 http"),
        ("::1", "http", "::1 http"),
        ("::ffff:127.0.0.1", "http", "::ffff:127.0.0.1 http"),
        ("192.168.1.5", "http", "plain_http"),
        ("192.168.1.5", "https", "192.168.1.5 https"),
        (PROXY, "http", "plain_http"),
        ("", "http", "plain_http"),
    ],
)
async def test_who_may_ask_over_what(address: str, scheme: str, due: str) -> None:
    assert await ask(address, scheme) == due


async def test_a_named_proxy_says_who_asks_and_how() -> None:
    said = {"x_forwarded_for": "203.0.113.9, 198.51.100.4", "x_forwarded_proto": "https"}
    assert await ask(PROXY, **said) == "198.51.100.4 https"
    assert await ask("10.1.2.3", **said) == "198.51.100.4 https"
    assert await ask(PROXY, **{**said, "x_forwarded_proto": "http"}) == "plain_http"
    assert await ask(PROXY, x_forwarded_for="127.0.0.1") == "plain_http"


async def test_a_proxy_that_was_not_named_is_not_believed() -> None:
    """One on this very computer would otherwise pass everybody off as this computer."""
    assert await ask("127.0.0.1", x_forwarded_for="203.0.113.9") == "plain_http"
    assert await ask("192.168.1.5", x_forwarded_proto="https") == "plain_http"
