"""What the fields of a code may hold: length and characters, told with the field's name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Kind:
    """The characters of a field; `words` completes 'may hold ...'."""

    pattern: str
    words: str

    def fits(self, value: str) -> bool:
        return re.fullmatch(self.pattern, value) is not None


DIGITS = Kind(r"[0-9]*", "digits")
LETTERS_DIGITS = Kind(r"[0-9A-Za-z]*", "the letters A to Z and digits")
CAPITALS = Kind(r"[A-Z]*", "capital letters A to Z")
CAPITALS_DIGITS = Kind(r"[0-9A-Z]*", "capital letters A to Z and digits")
ASCII = Kind(r"[ -~]*", "the printable characters of ASCII")
LINE = Kind(r"[^\x00-\x1f\x7f\ud800-\udfff]*", "one line of text")
AMOUNT = Kind(r"[0-9]{1,12}(\.[0-9]{0,5})?", "a decimal such as 12.50")


def exactly(*values: str) -> Kind:
    """One of these values and no other."""
    return Kind("|".join(map(re.escape, values)), " or ".join(values))


@dataclass(frozen=True, slots=True)
class Rule:
    """`most` and `least` count characters; an optional field that is empty counts as absent."""

    most: int
    kind: Kind = LINE
    least: int = 1
    required: bool = False


Rules: TypeAlias = Mapping[str, Rule]


def broken(fields: Mapping[str, str], rules: Rules) -> Iterator[str]:
    """A sentence on each field that breaks its rule, is missing, or is unknown."""
    for name, rule in rules.items():
        yield from _broken(name, fields.get(name, ""), rule)
    for name in fields:
        if name not in rules:
            yield f"{name}: no such field; there are {', '.join(rules)}"


def _broken(name: str, value: str, rule: Rule) -> Iterator[str]:
    if not value:
        if rule.required:
            yield f"{name}: missing"
        return
    if len(value) > rule.most:
        yield f"{name}: {len(value)} characters; the limit is {rule.most}"
    if len(value) < rule.least:
        yield f"{name}: {len(value)} characters; at least {rule.least} are needed"
    if not rule.kind.fits(value):
        yield f"{name}: may hold {rule.kind.words}, not {value!r}"
