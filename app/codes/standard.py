"""What every standard of collection codes can do, and what it answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from app.domain.money import Money


class CodeRefused(ValueError):
    """The code cannot be built; each of `problems` names the field and what it may hold."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(self.problems))


@dataclass(frozen=True, slots=True)
class Explained:
    """What a payload says. `fields` has everything in it, the amount as it is written there included.

    `standard` is empty when none knows the payload. `amount` is None when the payload leaves it to the customer.
    """

    standard: str
    amount: Money | None
    fields: Mapping[str, str]
    problems: tuple[str, ...]

    @property
    def valid(self) -> bool:
        """The payload keeps every rule of its standard that is known here."""
        return not self.problems


class Standard(Protocol):
    """One standard. `build` of what `parse` found in a valid payload says the same again; EMVCo's byte for byte."""

    @property
    def name(self) -> str: ...

    @property
    def field_names(self) -> tuple[str, ...]: ...

    def claims(self, payload: str) -> bool:
        """Whether the payload is of this standard, be it valid or not. Never raises."""

    def currency(self, fields: Mapping[str, str]) -> str:
        """What the code with these fields is paid in (ISO 4217 letters), empty when they do not tell."""

    def build(self, fields: Mapping[str, str], amount: Money | None) -> str:
        """The payload. Without an amount the customer types it, where the standard allows that.

        Raises:
            CodeRefused: a field is missing, unknown, too long or holds what the standard does not allow.
        """

    def parse(self, payload: str) -> Explained:
        """Explain any text; what is wrong stands in the problems. Never raises."""
