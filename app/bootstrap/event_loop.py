"""asyncio on Qt's event loop."""

import asyncio
import gc
from collections.abc import Coroutine
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication

import qasync  # isort: skip  # it takes the Qt binding that is imported already

T = TypeVar("T")


def run_on_qt(app: QApplication, work: Coroutine[Any, Any, T]) -> T:
    """Do `work` on a loop of its own, as asyncio.run does, and free the loop here and now.

    qasync keeps cancelled timers alive in an object of Qt's, and the loop stands in a circle of references. Freed by a
    collection that happens to run on another thread, its timers would be stopped there, which ends the process.
    """
    try:
        return _run(app, work)
    finally:
        gc.collect()


def _run(app: QApplication, work: Coroutine[Any, Any, T]) -> T:
    try:
        with qasync.QEventLoop(app) as loop:
            done: T = loop.run_until_complete(work)
            loop.run_until_complete(loop.shutdown_asyncgens())
            return done
    finally:
        asyncio.set_event_loop(None)
