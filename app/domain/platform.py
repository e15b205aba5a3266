"""How a payment platform is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Platform:
    """`key` is its name in the ledger; `colour` is `#rrggbb`, used as a small accent."""

    key: str
    name_en: str
    name_zh: str
    colour: str
