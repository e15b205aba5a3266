"""Which platforms an owner means by what he calls a code."""

import re
import unicodedata
from collections.abc import Iterable

from app.domain.platform import Platform

_ENDING = re.compile(r" (?:pay|wallet|pay for merchants)$|(?<=\S{2})(?:支付|钱包)$")
"""What people leave off: WeChat, 微信."""


def named_platforms(name: str, platforms: Iterable[Platform]) -> tuple[str, ...]:
    """The keys of the platforms named in `name`, in either language, in their order there.

    A longer name hides a shorter one inside it: 支付宝付款码 says 支付宝 and not 宝付.
    """
    said = _plain(name)
    found: dict[str, int] = {}
    for written, key in _longest_first(platforms):
        for match in reversed(list(_pattern(written).finditer(said))):
            found[key] = min(match.start(), found.get(key, match.start()))
            said = said[: match.start()] + "\n" * len(written) + said[match.end() :]
    return tuple(sorted(found, key=found.__getitem__))


def _longest_first(platforms: Iterable[Platform]) -> list[tuple[str, str]]:
    names = {
        (written, platform.key)
        for platform in platforms
        for full in (_plain(platform.name_en), _plain(platform.name_zh))
        for written in (full, _ENDING.sub("", full))
    }
    return sorted(names, key=lambda pair: (-len(pair[0]), pair))


def _pattern(written: str) -> re.Pattern[str]:
    """Latin letters stand apart from others; between ideographs there is nothing to see."""
    before = r"(?<![a-z0-9])" if written[0].isascii() else ""
    behind = r"(?![a-z0-9])" if written[-1].isascii() else ""
    return re.compile(before + re.escape(written) + behind)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()
