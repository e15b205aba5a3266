"""The shop's own code of one platform, as the customer scans it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CollectionCode:
    """`payload` is the text inside the printed code; `name` is what the owner calls it."""

    platform: str
    name: str
    payload: str
