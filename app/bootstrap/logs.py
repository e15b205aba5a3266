"""The station's log: what happened to the program, never what customers wrote."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

log = logging.getLogger(__name__)

MAX_BYTES, KEPT = 1_000_000, 5


@contextmanager
def logging_to(file: Path) -> Iterator[None]:
    """Log to `file`, which turns over at 1 MB, and give errors that nobody caught a line there too."""
    handler = RotatingFileHandler(file, maxBytes=MAX_BYTES, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    level, root_hook, thread_hook = root.level, sys.excepthook, threading.excepthook
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_end_of_thread
    try:
        yield
    except Exception:
        log.critical("the station ended by an error", exc_info=True)
        raise
    finally:
        sys.excepthook, threading.excepthook = root_hook, thread_hook
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.critical("an error nobody caught", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)


def _log_end_of_thread(end: threading.ExceptHookArgs) -> None:
    name = end.thread.name if end.thread else "a thread"
    log.critical("%s ended by an error", name, exc_info=end.exc_value)
    threading.__excepthook__(end)
