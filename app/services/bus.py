"""Events from the services to whoever listens, in the order of publishing."""

import logging
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

E = TypeVar("E")
log = logging.getLogger(__name__)


class Bus:
    """Synchronous and single-threaded: `publish` returns when every listener has heard."""

    def __init__(self) -> None:
        self._listeners: dict[type, list[Callable[..., None]]] = defaultdict(list)

    def subscribe(self, kind: type[E], listener: Callable[[E], None]) -> Callable[[], None]:
        """Hear every event of exactly this class. Returns what undoes it."""
        self._listeners[kind].append(listener)
        return lambda: self._listeners[kind].remove(listener)

    def publish(self, event: object) -> None:
        """Tell every listener; one that fails is logged and does not keep the others from hearing."""
        for listener in tuple(self._listeners[type(event)]):
            try:
                listener(event)
            except Exception:
                log.exception("a listener of %s failed", type(event).__name__)
