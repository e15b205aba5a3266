"""Replies of the Data Source, put together from notifications as small as the connection makes them."""

import struct
from collections.abc import Mapping
from typing import TypeAlias

from app.link.ancs.packets import AncsBroken
from app.link.ancs.requests import LONGEST, AttributeId, AttributesRequest

_LENGTH = struct.Struct("<BH")
Attributes: TypeAlias = Mapping[AttributeId, str]


class ReplyReader:
    """Takes the fragments of the reply to one request (figure 2-4). It never holds more than that reply may have.

    What does not begin as the reply does is refused, and the reader waits on: it may be the rest of an older reply.
    """

    def __init__(self, request: AttributesRequest) -> None:
        self._request = request
        self._heard = b""

    def take(self, fragment: bytes) -> Attributes | None:
        """The reply, once its last fragment has come.

        Raises:
            AncsBroken: it answers something else, or not as it was asked. Everything so far is forgotten.
        """
        self._heard += fragment
        try:
            return self._read()
        except AncsBroken:
            self._heard = b""
            raise

    def _read(self) -> Attributes | None:
        header = self._request.header
        if self._heard[: len(header)] != header[: len(self._heard)]:
            raise AncsBroken("a reply to another question")
        at = len(header)
        attributes: dict[AttributeId, str] = {}
        for wanted in self._request.wanted:
            end = self._end_of(wanted, at)
            if end is None:
                return None
            attributes[wanted] = self._heard[at + _LENGTH.size : end].decode("utf-8", "replace")
            at = end
        if at != len(self._heard):
            raise AncsBroken(f"{len(self._heard) - at} octets beyond the reply")
        return attributes

    def _end_of(self, wanted: AttributeId, at: int) -> int | None:
        """Where the attribute that begins `at` ends; None while that has not come. `wanted` is judged at once."""
        if at < len(self._heard) and self._heard[at] != wanted:
            raise AncsBroken(f"attribute {self._heard[at]} where {wanted.name} was asked for")
        if at + _LENGTH.size > len(self._heard):
            return None
        _, length = _LENGTH.unpack_from(self._heard, at)
        if length > LONGEST[wanted]:
            raise AncsBroken(f"{wanted.name} of {length} octets")
        end = at + _LENGTH.size + length
        return end if end <= len(self._heard) else None


def encode_reply(request: AttributesRequest, attributes: Attributes) -> bytes:
    """What a phone answers: the attributes that were asked for, each cut to the octets that were."""
    values = [(wanted, attributes.get(wanted, "").encode()[: LONGEST[wanted]]) for wanted in request.wanted]
    return request.header + b"".join(_LENGTH.pack(wanted, len(value)) + value for wanted, value in values)
