"""The shop's collection codes as the wallets that scan them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.language import name_of
from app.ui.theme import LIGHT


@dataclass(frozen=True, slots=True)
class Wallet:
    """`detail` tells codes of one platform apart, and is empty where there is one; `accent` is `#rrggbb`."""

    code: CollectionCode
    name: str
    detail: str
    accent: str


def wallets_of(codes: Sequence[CollectionCode], platforms: Mapping[str, Platform]) -> tuple[Wallet, ...]:
    """In the owner's order, in the language on the screen."""
    return tuple(_wallet(code, codes, platforms) for code in codes)


def _wallet(code: CollectionCode, codes: Sequence[CollectionCode], platforms: Mapping[str, Platform]) -> Wallet:
    platform, name = platforms.get(code.platform), name_of(code.platform, platforms)
    alike = [other for other in codes if other.platform == code.platform]
    detail = _apart(code, alike, name) if len(alike) > 1 else ""
    return Wallet(code, name, detail, platform.colour if platform else LIGHT.ink)


def _apart(code: CollectionCode, alike: list[CollectionCode], name: str) -> str:
    """What the owner calls it, or its number where that says nothing."""
    called = code.name.strip()
    says_nothing = called in ("", name) or sum(other.name.strip() == called for other in alike) > 1
    return str(alike.index(code) + 1) if says_nothing else called
