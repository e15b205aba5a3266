"""So many requests of entries at once and no more: one more is asked to come again, before its body is read."""

from starlette.types import ASGIApp, Receive, Scope, Send

from app.server.refusal import Refusal

COME_AGAIN_S = 1
_BUSY = Refusal(
    429, "busy", "The back end is busy. Send the same again after a moment; nothing was lost.", None, COME_AGAIN_S
)


class Admission:
    """An ASGI application around another; it counts the requests to `path` that are under way."""

    def __init__(self, app: ASGIApp, path: str, most: int) -> None:
        self._app = app
        self._path = path
        self._most = most
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != self._path:
            await self._app(scope, receive, send)
        elif self._under_way >= self._most:
            await _BUSY.response(scope, receive, send)
        else:
            self._under_way += 1
            try:
                await self._app(scope, receive, send)
            finally:
                self._under_way -= 1
