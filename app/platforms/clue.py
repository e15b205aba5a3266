"""What a platform's file says of a notice as a whole."""

from dataclasses import dataclass

from app.platforms.pattern import Pattern


@dataclass(frozen=True, slots=True)
class Clue:
    """A pattern over title and text together, and what it tells. A clue is no clue where `unless` fits as well."""

    pattern: Pattern
    why: str
    unless: Pattern | None = None

    def fits(self, text: str) -> bool:
        return self.pattern.search(text) and not (self.unless and self.unless.search(text))
