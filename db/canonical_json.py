"""One value, one text: the JSON that the journal hashes.

Canonical means: UTF-8, keys in the order of their code points, no white space, and of two spellings the shorter (only
`"`, `\\` and the characters below U+0020 are escaped). This is RFC 8785 without its numbers: the only numbers are
integers, written in decimal, because a binary fraction has no place in a ledger.
"""

import json
from collections.abc import Mapping
from typing import Any

from app.services.ports import JsonValue


class NotStorable(TypeError):
    """The value holds something that the journal does not keep, such as a float."""


def canonical(value: Mapping[str, JsonValue]) -> str:
    """The canonical text of `value`, with half characters made visible (see `whole_text`).

    Raises:
        NotStorable: a float, or anything else that is not text, integer, boolean, null, list or object.
    """
    return json.dumps(_storable(dict(value)), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def whole_text(text: str) -> str:
    """`text` with each half of a surrogate pair that stands alone replaced by U+FFFD, for UTF-8 cannot hold it.

    Two halves that belong together become their character. Everything else stays, NUL included.
    """
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _storable(value: Any) -> JsonValue:
    match value:
        case None | bool() | int():
            return value
        case str():
            return whole_text(value)
        case list():
            return [_storable(item) for item in value]
        case dict():
            return {_key(key): _storable(item) for key, item in value.items()}
    raise NotStorable(f"the journal keeps no {type(value).__name__}: {value!r}")


def _key(key: Any) -> str:
    if not isinstance(key, str):
        raise NotStorable(f"a key must be text: {key!r}")
    return whole_text(key)
