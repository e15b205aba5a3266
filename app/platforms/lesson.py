"""What is to be remembered of a notice that a person explained, and how it is written down."""

from collections.abc import Iterator
from dataclasses import dataclass

import tomli_w

from app.platforms.facts import Evidence
from app.platforms.meaning import Meaning
from app.platforms.wording_parts import Parts, pattern_of

NEVER = "an owner said: never a payment"


@dataclass(frozen=True, slots=True)
class TaughtWording:
    """The words around one amount and what they mean: `received`, or `beside` for one that is not what was paid.

    An amount without words is known by `whole`: the notice, title and text.
    """

    meaning: Meaning
    parts: Parts
    whole: Parts = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """What to add to a platform. All empty: it knows already what it is to be taught."""

    platform: str
    wordings: tuple[TaughtWording, ...] = ()
    title: Parts = ()
    never: Parts = ()

    @property
    def is_known(self) -> bool:
        return not (self.wordings or self.title or self.never)

    def toml(self) -> str:
        """The tables, as they stand in a file with `extends = true`."""
        return "\n".join(self._tables())

    def file(self, before: str = "") -> str:
        """The whole file that held `before`, with the lesson at its end; what stood there stays to the letter."""
        start = before or head(self.platform)
        return f"{start}{'' if start.endswith(chr(10)) else chr(10)}\n{self.toml()}"

    def _tables(self) -> Iterator[str]:
        if self.title:
            yield _table("titles", pattern=pattern_of(self.title))
        for wording in self.wordings:
            when = {"when": _anchored(wording.whole)} if wording.whole else {}
            pattern = pattern_of(wording.parts)
            yield _table("wordings", pattern=pattern, meaning=wording.meaning, evidence=Evidence.TAUGHT, **when)
        if self.never:
            yield _table("never", pattern=_anchored(self.never), why=NEVER)


def head(platform: str) -> str:
    """How a file of lessons begins."""
    about = "# What this shop taught Paybell. Entries may be changed or removed; new ones are added at the end.\n"
    return f"{about}extends = true\nkey = {_text(platform)}\n"


def _anchored(whole: Parts) -> str:
    return f"^{pattern_of(whole)}$"


def _table(name: str, **entries: str) -> str:
    return "".join((f"[[{name}]]\n", *(f"{entry} = {_text(value)}\n" for entry, value in entries.items())))


def _text(value: str) -> str:
    """A TOML text that cannot end early; as it is when possible, since doubled slashes make a pattern hard to read."""
    if "'" not in value and value.isprintable():
        return f"'{value}'"
    return tomli_w.dumps({"text": str(value)}).removeprefix("text = ").rstrip("\n")
