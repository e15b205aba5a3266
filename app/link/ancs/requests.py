"""What is asked at the Control Point: attributes of one notification, never more than is needed."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

GET_NOTIFICATION_ATTRIBUTES = 0
"""The one command that this station sends (table 3-4)."""
HEADER = struct.Struct("<BI")


class AttributeId(IntEnum):
    """ANCS Specification, table 3-5."""

    APP_IDENTIFIER = 0
    TITLE = 1
    SUBTITLE = 2
    MESSAGE = 3
    MESSAGE_SIZE = 4
    DATE = 5


class Refusal(IntEnum):
    """Errors with which the Control Point answers a write. Source: ANCS Specification, 'Error Codes'."""

    UNKNOWN_COMMAND = 0xA0
    INVALID_COMMAND = 0xA1
    INVALID_PARAMETER = 0xA2
    """Such as a UID of which the phone knows nothing, or nothing any more."""
    ACTION_FAILED = 0xA3


LONGEST: Mapping[AttributeId, int] = {
    AttributeId.APP_IDENTIFIER: 255,
    AttributeId.TITLE: 512,
    AttributeId.SUBTITLE: 512,
    AttributeId.MESSAGE: 2048,
    AttributeId.DATE: 64,
}
"""Octets taken of each; the phone cuts the three texts there, and no real value of the others is nearly as long."""
_TEXTS = (AttributeId.TITLE, AttributeId.SUBTITLE, AttributeId.MESSAGE)
NOBODY = 0xFFFF_FFFF
"""A UID that no phone has given: they count up from 0 in each session."""


@dataclass(frozen=True, slots=True)
class AttributesRequest:
    """'Get Notification Attributes' (figure 2-3) for the attributes in `wanted`, answered in the same order."""

    uid: int
    wanted: tuple[AttributeId, ...]

    @property
    def header(self) -> bytes:
        """Request and reply begin alike."""
        return HEADER.pack(GET_NOTIFICATION_ATTRIBUTES, self.uid)

    def encode(self) -> bytes:
        return self.header + b"".join(_asked(attribute) for attribute in self.wanted)


def which_app(uid: int) -> AttributesRequest:
    """The first question about any notification: a stranger's is asked for nothing more."""
    return AttributesRequest(uid, (AttributeId.APP_IDENTIFIER,))


def what_it_says(uid: int) -> AttributesRequest:
    return AttributesRequest(uid, (*_TEXTS, AttributeId.DATE))


def is_anybody_there() -> AttributesRequest:
    """A question to which a phone that shares its notifications answers INVALID_PARAMETER, and another refuses."""
    return which_app(NOBODY)


def _asked(attribute: AttributeId) -> bytes:
    """Texts go with the most octets that are wanted; the others must not."""
    return struct.pack("<BH", attribute, LONGEST[attribute]) if attribute in _TEXTS else bytes([attribute])
