"""The vectors of vectors.json, each with the words that say where it comes from."""

import json
from dataclasses import dataclass
from pathlib import Path

from app.domain.money import Money


@dataclass(frozen=True)
class Vector:
    standard: str
    name: str
    provenance: str
    payload: str
    amount: str | None
    currency: str | None
    crc: str | None
    fields: dict[str, str]

    @property
    def money(self) -> Money | None:
        return Money.of(self.amount, self.currency or "") if self.amount else None

    def __str__(self) -> str:
        return f"{self.standard} {self.name}"


VECTORS = [Vector(**entry) for entry in json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8"))]
SEALED = [vector for vector in VECTORS if vector.crc]


def payload_of(name: str) -> str:
    (found,) = (vector.payload for vector in VECTORS if str(vector) == name)
    return found
