import asyncio
import logging

import pytest

from app.bootstrap.errands import Errands


async def test_a_failed_errand_is_logged_by_name(caplog: pytest.LogCaptureFixture) -> None:
    async def fail() -> None:
        raise OSError("no paper")

    with caplog.at_level(logging.ERROR):
        task = Errands().start(fail(), "print receipt")
        await asyncio.wait([task])
        await asyncio.sleep(0)
    assert "print receipt failed" in caplog.text
    assert "no paper" in caplog.text


async def test_stopping_cancels_and_waits() -> None:
    ended = asyncio.Event()

    async def wait_forever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    errands = Errands()
    errands.start(wait_forever(), "wait")
    await asyncio.sleep(0)
    await errands.stop()
    assert ended.is_set()
