"""Which language a page is shown in: the one chosen, else the one that the browser likes best."""

from typing import Literal, TypeAlias, get_args

Language: TypeAlias = Literal["en", "zh_CN"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
HTML_NAMES: dict[Language, str] = {"en": "en", "zh_CN": "zh-CN"}


def language_of(chosen: str, accept_language: str) -> Language:
    """`accept_language` is the header (RFC 9110, 12.5.4); English where it names none of the two."""
    named = [language for language in LANGUAGES if language == chosen]
    return named[0] if named else next(filter(None, map(_known, _by_preference(accept_language))), "en")


def _by_preference(header: str) -> list[str]:
    parts = [part.partition(";") for part in header.split(",")]
    weighed = [(_weight(parameters), tag.strip().lower()) for tag, _, parameters in parts]
    return [tag for weight, tag in sorted(weighed, key=lambda one: -one[0]) if weight > 0]


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    try:
        return float(value) if name == "q" else 1.0
    except ValueError:
        return 0.0


def _known(tag: str) -> Language | None:
    return "zh_CN" if tag.startswith("zh") else "en" if tag.startswith("en") else None
