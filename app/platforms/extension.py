"""What a file adds to a platform that stands in another file."""

from dataclasses import dataclass

from app.platforms.clue import Clue
from app.platforms.meaning import Word
from app.platforms.pattern import Pattern
from app.platforms.places import Places


@dataclass(frozen=True, slots=True)
class Extension:
    """A file with `extends = true`: the platform of `key` is known from elsewhere, and keeps everything it has."""

    places: Places
    key: str
    titles: tuple[Pattern, ...] = ()
    wordings: tuple[Word, ...] = ()
    never: tuple[Clue, ...] = ()
    doubt: tuple[Clue, ...] = ()
