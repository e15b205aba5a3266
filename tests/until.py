"""Waiting for the thing itself where nothing tells of it."""

import asyncio
from collections.abc import Callable

PATIENCE = 60.0
"""Seconds. pytest's own limit does not reach into Qt's event loop."""


async def until(condition: Callable[[], bool]) -> None:
    """Let the event loop turn until it holds, or fail."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110  # the conditions are of files and widgets, which tell nobody
            await asyncio.sleep(0)
