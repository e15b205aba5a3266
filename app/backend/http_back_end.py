"""The `BackEnd` port over HTTP, version 1 of the protocol."""

from collections.abc import Sequence
from typing import Any

from app.backend.connection import Connection
from app.backend.wire import entries_body, hashes_body, head_in, likeness_in, require_taken, status_body
from app.domain.journal_entry import Entry, Head
from app.services.back_end import Likeness, StationStatus


class HttpBackEnd:
    """Asks with the token that this station was given when it was enrolled."""

    def __init__(self, connection: Connection, token: str) -> None:
        self._connection = connection
        self._token = token

    async def head(self) -> Head:
        return head_in(await self._ask("GET", "/v1/head"))

    async def send(self, entries: Sequence[Entry]) -> Head:
        return head_in(await self._ask("POST", "/v1/entries", entries_body(entries)))

    async def compare(self, heads: Sequence[Head]) -> Likeness:
        return likeness_in(await self._ask("POST", "/v1/hashes", hashes_body(heads)))

    async def tell_status(self, status: StationStatus) -> None:
        await self._ask("PUT", "/v1/status", status_body(status))

    async def _ask(self, method: str, path: str, body: bytes | None = None) -> Any:
        answer = await self._connection.ask(method, path, body, {"Authorization": f"Bearer {self._token}"})
        require_taken(answer)
        return answer.body
