import asyncio
import weakref

import pytest
from PySide6.QtWidgets import QApplication

from app.bootstrap.event_loop import run_on_qt


async def leave_a_timer() -> "weakref.ref[object]":
    loop = asyncio.get_running_loop()
    loop.call_later(3600, print).cancel()
    return weakref.ref(loop._timer)  # type: ignore[attr-defined]


def test_a_loop_that_leaves_timers_behind_is_freed_at_once(qapp: QApplication) -> None:
    assert run_on_qt(qapp, leave_a_timer())() is None


def test_what_fails_in_it_comes_out_of_it(qapp: QApplication) -> None:
    async def fail() -> None:
        await asyncio.sleep(0)
        raise OSError("no disk")

    with pytest.raises(OSError, match="no disk"):
        run_on_qt(qapp, fail())
