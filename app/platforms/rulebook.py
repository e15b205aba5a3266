"""The platforms in force, which may become others while the station runs."""

from app.domain.verdict import Verdict
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry


class Rulebook:
    """Asked and changed on one thread, the event loop's. Each notice is judged by one registry from end to end."""

    def __init__(self, registry: Registry) -> None:
        self.put_in_force(registry)

    @property
    def registry(self) -> Registry:
        return self._registry

    @property
    def wanted_apps(self) -> tuple[str, ...]:
        return self._registry.wanted_apps

    def put_in_force(self, registry: Registry) -> None:
        """From now on judge by these."""
        self._registry = registry
        self._recogniser = Recogniser(registry)

    def recognise(self, app_id: str, title: str, text: str) -> Verdict:
        """See `Recogniser.recognise`."""
        return self._recogniser.recognise(app_id, title, text)
