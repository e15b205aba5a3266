import asyncio

import httpx
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from app.server.gate.admission import Admission


async def test_one_too_many_is_asked_to_come_again_and_can() -> None:
    door, inside = asyncio.Event(), asyncio.Semaphore(0)

    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        inside.release()
        await door.wait()
        await PlainTextResponse("done")(scope, receive, send)

    transport = httpx.ASGITransport(Admission(slow, path="/entries", most=2))
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as http:
        waiting = [asyncio.create_task(http.post("/entries")) for _ in range(2)]
        for _ in waiting:
            await inside.acquire()
        refused = await http.post("/entries")
        assert refused.status_code == 429
        assert (refused.json()["error"], refused.headers["Retry-After"]) == ("busy", "1")
        other = asyncio.create_task(http.get("/head"))
        door.set()
        assert [(await one).text for one in [*waiting, other]] == ["done"] * 3
        assert (await http.post("/entries")).text == "done"
