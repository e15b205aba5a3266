"""Reads the fields of a decoded map, each by its type and range."""

from collections.abc import Mapping

from app.link.protocol.bounded_cbor import MessageBroken

ID_SIZE = 8


class Fields:
    """A decoded map. Every reading method raises MessageBroken when the field is missing, mistyped or out of range."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def integer(self, name: str, low: int, high: int) -> int:
        value = self._required(name)
        if type(value) is not int or not low <= value <= high:  # bool is an int to isinstance
            raise MessageBroken(f"{name} is no integer from {low} to {high}")
        return value

    def integer_or_none(self, name: str, low: int, high: int) -> int | None:
        """None when the field is null or missing."""
        return None if self._values.get(name) is None else self.integer(name, low, high)

    def flag(self, name: str) -> bool:
        """False when the field is missing."""
        value = self._values.get(name, False)
        if not isinstance(value, bool):
            raise MessageBroken(f"{name} is neither true nor false")
        return value

    def text(self, name: str, limit: int, *, least: int = 0) -> str:
        """A text of `least` to `limit` bytes of UTF-8."""
        return _text(name, self._required(name), least, limit)

    def texts(self, name: str, count: int, limit: int) -> tuple[str, ...]:
        """At most `count` texts of 1 to `limit` bytes of UTF-8."""
        values = self._required(name)
        if not isinstance(values, list) or len(values) > count:
            raise MessageBroken(f"{name} is no list of at most {count}")
        return tuple(_text(name, value, 1, limit) for value in values)

    def integers(self, name: str, count: int, low: int, high: int) -> tuple[int, ...]:
        """1 to `count` integers from `low` to `high`."""
        values = self._required(name)
        if not isinstance(values, list) or not 1 <= len(values) <= count:
            raise MessageBroken(f"{name} is no list of 1 to {count}")
        return tuple(Fields({name: value}).integer(name, low, high) for value in values)

    def identity(self, name: str) -> str:
        """8 bytes, as 16 hex digits."""
        value = self._required(name)
        if not isinstance(value, bytes) or len(value) != ID_SIZE:
            raise MessageBroken(f"{name} is not {ID_SIZE} bytes")
        return value.hex()

    def _required(self, name: str) -> object:
        try:
            return self._values[name]
        except KeyError:
            raise MessageBroken(f"{name} is missing") from None


def _text(name: str, value: object, least: int, limit: int) -> str:
    if not isinstance(value, str) or not least <= len(value.encode()) <= limit:
        raise MessageBroken(f"{name} is no text of {least} to {limit} bytes")
    return value
