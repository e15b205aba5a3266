import asyncio
import threading

import pytest

from app.bootstrap.own_loop import OwnLoop
from tests.until import until


async def test_work_is_done_on_another_thread_and_its_outcome_comes_back() -> None:
    own = OwnLoop("side")

    async def where() -> str:
        return threading.current_thread().name

    async def fail() -> None:
        raise ValueError("no")

    assert await own.do(where()) == "side"
    with pytest.raises(ValueError, match="no"):
        await own.do(fail())
    await own.close()


async def test_closing_lets_what_runs_there_tidy_up() -> None:
    own, tidied, begun = OwnLoop("side"), [], threading.Event()

    async def forever() -> None:
        try:
            begun.set()
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            tidied.append(True)

    running = own.do(forever())
    await until(begun.is_set)
    await own.close()
    assert tidied == [True]
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_calls_are_made_there() -> None:
    own, made = OwnLoop("side"), []
    own.post(lambda: made.append(threading.current_thread().name))
    await until(lambda: bool(made))
    assert made == ["side"]
    await own.close()
