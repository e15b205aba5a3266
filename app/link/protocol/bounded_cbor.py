"""CBOR (RFC 8949) as this protocol allows it: small, shallow, definite, untagged, with text keys that stand once.

The shape is checked before anything is decoded, so no input can ask for more memory than its own length.
"""

from collections.abc import Mapping
from typing import cast

import cbor2

MAX_DEPTH = 4
"""How deep arrays and maps may be nested, the outermost counted."""

_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG, _SIMPLE = range(8)
_FALSE, _NULL, _HALF, _DOUBLE = 20, 22, 25, 27


class MessageBroken(ValueError):
    """Bytes that are no message of this protocol."""


def dump_map(fields: Mapping[str, object]) -> bytes:
    """Encode with the shortest heads and definite lengths; the order of the fields is kept."""
    return cbor2.dumps(fields)


def load_map(data: bytes, limit: int) -> dict[str, object]:
    """Decode one map.

    Raises:
        MessageBroken: longer than `limit` bytes, not well-formed, not a map with text keys, nested too deep, tagged,
            of indefinite length, or followed by anything.
    """
    if len(data) > limit:
        raise MessageBroken(f"{len(data)} bytes, where {limit} are allowed")
    _require_shape(data)
    try:
        value = cbor2.loads(data, allow_indefinite=False, allow_duplicate_keys=False, strict_hashable_types=True)
    except cbor2.CBORDecodeError as error:
        raise MessageBroken(f"not CBOR: {error}") from error
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise MessageBroken("not a map with text keys")
    return cast("dict[str, object]", value)


def _require_shape(data: bytes) -> None:
    awaited = [1]
    at = 0
    while awaited:
        if awaited[-1] == 0:
            awaited.pop()
            continue
        awaited[-1] -= 1
        at, children = _item(data, at)
        if children:
            awaited.append(children)
        if len(awaited) > MAX_DEPTH + 1:
            raise MessageBroken("nested too deep")
    if at != len(data):
        raise MessageBroken("cut off, or something follows")


def _item(data: bytes, at: int) -> tuple[int, int]:
    """Where the item's own bytes end, and how many items are inside it."""
    major, argument, at = _head(data, at)
    if major in (_BYTES, _TEXT):
        at += argument
    return at, {_ARRAY: argument, _MAP: 2 * argument}.get(major, 0)


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    if at >= len(data):
        raise MessageBroken("cut off")
    major, info = data[at] >> 5, data[at] & 0x1F
    if major == _TAG or info > _DOUBLE or (major == _SIMPLE and not _is_allowed_simple(info)):
        raise MessageBroken(f"CBOR item 0x{data[at]:02x} is not allowed here")
    if info < 24:
        return major, info, at + 1
    end = at + 1 + (1 << (info - 24))
    return major, int.from_bytes(data[at + 1 : end]), end


def _is_allowed_simple(info: int) -> bool:
    return _FALSE <= info <= _NULL or _HALF <= info <= _DOUBLE
