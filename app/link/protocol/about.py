"""What anybody who connects may read: which versions the phone speaks, and what it is called. Never its id."""

from dataclasses import dataclass

from app.link.protocol.bounded_cbor import dump_map, load_map
from app.link.protocol.fields import Fields
from app.link.protocol.pairing import NAME_LIMIT
from app.link.protocol.texts import shortened
from app.link.protocol.versions import VERSIONS

ABOUT_LIMIT = 512
"""Bytes of a characteristic's value (Core 5.4, vol 3, part F, section 3.2.9)."""

MAX_VERSIONS = 16


@dataclass(frozen=True, slots=True)
class About:
    """`name` should be common (a model, or empty): it is read before any key is proven."""

    name: str
    versions: tuple[int, ...] = VERSIONS

    def encode(self) -> bytes:
        return dump_map({"versions": list(self.versions), "name": shortened(self.name, NAME_LIMIT)})

    @classmethod
    def decode(cls, data: bytes) -> "About":
        """Raises MessageBroken when `data` is no such value. Unknown fields are ignored."""
        fields = Fields(load_map(data, ABOUT_LIMIT))
        return cls(fields.text("name", NAME_LIMIT), fields.integers("versions", MAX_VERSIONS, 1, 255))
