"""The station's log: what happened to the program, never what customers wrote."""

import logging
import sys
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
    level, root_hook = root.level, sys.excepthook
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    sys.excepthook = _log_uncaught
    try:
        yield
    except Exception:
        log.critical("the station ended by an error", exc_info=True)
        raise
    finally:
        sys.excepthook = root_hook
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.critical("an error nobody caught", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
