"""The data objects of EMVCo codes: two digits of id, two digits of length in characters, the value."""

import re
from collections.abc import Mapping, Set

from app.codes.standard import CodeRefused

LONGEST = 99
_HEAD = re.compile(r"([0-9]{2})([0-9]{2})")


class TlvBroken(ValueError):
    """The text is not made of data objects; the message says from where on, counted from 0."""


def read(text: str) -> dict[str, str]:
    """The objects by their ids, in their order.

    Raises:
        TlvBroken: an object is cut short, has no proper head, or stands twice.
    """
    objects: dict[str, str] = {}
    place = 0
    while place < len(text):
        head = _HEAD.match(text, place)
        if not head:
            raise TlvBroken(f"no data object begins at character {place}")
        key, length = head[1], int(head[2])
        value = text[head.end() : head.end() + length]
        if len(value) < length:
            raise TlvBroken(f"{key}: {length} characters are announced, {len(value)} are there")
        if key in objects:
            raise TlvBroken(f"{key}: stands twice")
        objects[key] = value
        place = head.end() + length
    return objects


def write(objects: Mapping[str, str]) -> str:
    """The objects as text, in their order.

    Raises:
        CodeRefused: a value is longer than two digits can tell.
    """
    long = [
        f"{key}: {len(value)} characters; the limit is {LONGEST}"
        for key, value in objects.items()
        if len(value) > LONGEST
    ]
    if long:
        raise CodeRefused(long)
    return "".join(f"{key}{len(value):02}{value}" for key, value in objects.items())


def placed(objects: Mapping[str, str], key: str, value: str) -> dict[str, str]:
    """The objects with this one: in the place of its namesake, else after the last smaller id."""
    if key in objects:
        return {**objects, key: value}
    pairs = list(objects.items())
    smaller = [number for number, (other, _) in enumerate(pairs, 1) if other < key]
    pairs.insert(max(smaller, default=0), (key, value))
    return dict(pairs)


def flat(objects: Mapping[str, str], templates: Set[str], parent: str = "") -> dict[str, str]:
    """Objects within `templates` by paths such as `26.01`; a template that holds none stays as it is."""
    paths: dict[str, str] = {}
    for key, value in objects.items():
        path = f"{parent}{key}"
        inner = _read_template(value) if path in templates else {}
        paths |= flat(inner, templates, f"{path}.") if inner else {path: value}
    return paths


def grouped(paths: Mapping[str, str]) -> dict[str, str]:
    """The opposite of `flat`: each template stands where its first path does."""
    groups: dict[str, dict[str, str]] = {}
    for path, value in paths.items():
        key, _, rest = path.partition(".")
        groups.setdefault(key, {})[rest] = value
    return {key: group[""] if "" in group else write(grouped(group)) for key, group in groups.items()}


def _read_template(value: str) -> dict[str, str]:
    try:
        return read(value)
    except TlvBroken:
        return {}
