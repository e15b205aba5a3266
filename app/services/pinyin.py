"""Chinese names as they are typed: by the sounds of their characters, or by the first letters of those.

A name has as many spellings as the product of its characters' readings. It is kept as one string instead, of a sign a
character, where one character stands for all with the same readings; and what is typed becomes a pattern of signs.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

_sign_of_readings: dict[tuple[str, ...], str] = {}
_signs_reading: defaultdict[str, set[str]] = defaultdict(set)
"""By a whole sound."""
_signs_beginning: defaultdict[str, set[str]] = defaultdict(set)
"""By any beginning of a sound."""
_NEVER = "(?!)"
MOST_TYPED = 24
"""Letters of a sound that are looked at; more ways to part them are not worth a cashier's time."""


def sounds(folded: str) -> str:
    """A sign for each letter, digit and character of a folded text; spaces and punctuation are not typed."""
    return "".join(map(_sign, folded))


def first_letters(typed: str) -> str:
    """A regular expression for `typed`, first letters of following characters, each in any of its readings."""
    return "".join(_one_of(_signs_beginning.get(letter)) for letter in typed)


def spellings(typed: str) -> str:
    """A regular expression for the beginning of a name that is spelled out, the last sound perhaps not to its end."""
    return "|".join(dict.fromkeys(_spellings(typed[:MOST_TYPED]))) or _NEVER


def _spellings(typed: str) -> Iterator[str]:
    if unfinished := _signs_beginning.get(typed):
        yield _one_of(unfinished)
    for end in range(1, len(typed)):
        if spelled := _signs_reading.get(typed[:end]):
            head = _one_of(spelled)
            yield from (head + tail for tail in _spellings(typed[end:]))


def _one_of(signs: set[str] | None) -> str:
    return f"[{''.join(sorted(signs))}]" if signs else _NEVER


@cache
def _sign(character: str) -> str:
    readings = _readings(character)
    if not readings:
        return ""
    sign = _sign_of_readings.setdefault(readings, character)
    for reading in readings:
        _signs_reading[reading].add(sign)
        for end in range(1, len(reading) + 1):
            _signs_beginning[reading[:end]].add(sign)
    return sign


def _readings(character: str) -> tuple[str, ...]:
    """All readings without tones: zhong, chong, tong. A Latin letter or a digit reads as itself."""
    if character.isascii():
        return (character,) if character.isalnum() else ()
    from pypinyin import Style, pinyin  # takes a second, and shops without Chinese goods never need it

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(sorted(reading for reading in found[0] if reading.isascii())) if found else ()
