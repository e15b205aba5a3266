"""How the owner's page says no."""

from typing import Any


class Refused(Exception):
    """`words` are English and stand in the table of words; `values` fill their places. `status` is HTTP's."""

    def __init__(self, words: str, *, status: int = 422, retry_after_s: int | None = None, **values: Any) -> None:
        super().__init__(words)
        self.words, self.values = words, values
        self.status, self.retry_after_s = status, retry_after_s


class NotSignedIn(Exception):
    """Whoever asks must say first who that is."""
