"""What a check found."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    OK = "ok"
    WARN = "warn"
    """The station sells, with something missing."""
    BAD = "bad"
    """Payments do not come, or are not kept."""


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in English and in Chinese; no names, no amounts, no keys: it may be sent to a stranger."""

    en: str = ""
    zh: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """`to_do` is empty where nothing need be done."""

    what: str
    state: State
    said: Words
    to_do: Words = Words()
