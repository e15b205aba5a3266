"""An entry's body, read with the care that another computer's words need.

Each question raises KeyError, TypeError or ValueError where the body has something else than a column can hold: in
PostgreSQL text has no NUL, and integers have 64 bits.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from app.domain.moments import moment
from app.server.derived_rows import Identity

_MOST = 2**63


class Facts:
    """One body, a JSON object."""

    def __init__(self, said: Mapping[str, Any]) -> None:
        self._said = said

    def text(self, name: str) -> str:
        return _text(name, self._said[name])

    def text_or_none(self, name: str) -> str | None:
        found = self._said.get(name)
        return None if found is None else _text(name, found)

    def number(self, name: str) -> int:
        return _number(name, self._said[name])

    def number_or_none(self, name: str) -> int | None:
        found = self._said.get(name)
        return None if found is None else _number(name, found)

    def flag(self, name: str) -> bool:
        return bool(self._said[name])

    def day(self, name: str = "day") -> date:
        return date.fromisoformat(self.text(name))

    def moment(self, name: str) -> datetime:
        return aware(self.text(name))

    @property
    def identity(self) -> Identity:
        return Identity(self.text("phone"), self.text("epoch"), self.number("seq"))

    def part(self, name: str) -> "Facts":
        """An object inside this one."""
        found = self._said[name]
        if not isinstance(found, dict):
            raise TypeError(f"{name} is no object")
        return Facts(found)


def aware(text: str) -> datetime:
    """Raises ValueError where `text` is no time, or is one without its zone."""
    found = moment(text)
    if found.tzinfo is None:
        raise ValueError(f"a time without its zone: {text}")
    return found


def _text(name: str, found: object) -> str:
    if not isinstance(found, str):
        raise TypeError(f"{name} is no text")
    if found.isascii() and "\0" not in found:
        return found
    whole = found.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")


def _number(name: str, found: object) -> int:
    if not isinstance(found, int) or isinstance(found, bool):
        raise TypeError(f"{name} is no integer")
    if not -_MOST <= found < _MOST:
        raise ValueError(f"{name} has more than 64 bits")
    return found
