"""Platform and grammar files: TOML that a person writes, checked entry by entry."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import re2

from app.domain.money import MINOR_DIGITS
from app.domain.platform import Platform
from app.platforms.meaning import GrammarFile, Meaning, Word


class PlatformFileBroken(ValueError):
    """A file cannot be used; the message names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A pattern over title and text together, and what it tells. A clue is no clue where `unless` fits as well."""

    pattern: "re2._Regexp"
    why: str
    unless: "re2._Regexp | None" = None

    def fits(self, text: str) -> bool:
        return bool(self.pattern.search(text)) and not (self.unless and self.unless.search(text))


@dataclass(frozen=True, slots=True)
class PlatformFile:
    """One platform, as its file has it. `titles` fit a whole title; `codes` a collection code's payload."""

    platform: Platform
    currency: str
    carries_chats: bool
    apps: tuple[str, ...]
    grammars: tuple[str, ...]
    titles: tuple["re2._Regexp", ...]
    codes: tuple["re2._Regexp", ...]
    never: tuple[Clue, ...]
    doubt: tuple[Clue, ...]


_TEXTS = ("key", "name_en", "name_zh", "colour", "currency")
_LISTS = ("grammars", "android_packages", "ios_bundles", "titles")
_TABLES = {
    "codes": {"pattern", "meaning"},
    "never": {"pattern", "why"},
    "doubt": {"pattern", "why", "unless"},
    "notes": {"about", "says"},
}


def read_platform(file: Path) -> PlatformFile:
    """Read one platform.

    Raises:
        PlatformFileBroken: it is no TOML, an entry is missing, unknown or of another kind, or a pattern is not RE2.
    """
    return _Entries(file, _toml(file)).platform()


def read_grammar(file: Path) -> GrammarFile:
    """Read the words of one language.

    Raises:
        PlatformFileBroken: it is no TOML, a section or meaning is unknown, or a pattern is no RE2 pattern.
    """
    return _Entries(file, _toml(file)).grammar()


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise PlatformFileBroken(f"{file.name}: {error}") from error


@dataclass(frozen=True, slots=True)
class _Entries:
    file: Path
    table: Mapping[str, Any]

    def platform(self) -> PlatformFile:
        self._require_known((*_TEXTS, *_LISTS, *_TABLES, "carries_chats"))
        text = {name: self._text(self.table, name) for name in _TEXTS}
        self._require("currency", text["currency"] in MINOR_DIGITS, f"one of {', '.join(MINOR_DIGITS)}")
        self._require("colour", re2.fullmatch("#[0-9a-f]{6}", text["colour"]) is not None, "like #1677ff")
        lists = {name: self._texts(name) for name in _LISTS}
        chats = self.table.get("carries_chats", False)
        self._require("carries_chats", isinstance(chats, bool), "true or false")
        return PlatformFile(
            platform=Platform(text["key"], text["name_en"], text["name_zh"], text["colour"]),
            currency=text["currency"],
            carries_chats=chats,
            apps=(*lists["android_packages"], *lists["ios_bundles"]),
            grammars=lists["grammars"],
            titles=tuple(self._pattern("titles", f"(?i){pattern}") for pattern in lists["titles"]),
            codes=tuple(self._pattern("codes", row["pattern"]) for row in self._rows("codes")),
            never=self._clues("never"),
            doubt=self._clues("doubt"),
        )

    def grammar(self) -> GrammarFile:
        self._require_known(("parts", "phrase", "heading", "saying", "strangers"))
        parts = self.table.get("parts", {})
        self._require("parts", isinstance(parts, Mapping) and _are_texts(parts.values()), "a section of texts")
        strangers = self._section("strangers")
        return GrammarFile(
            name=self.file.stem,
            phrases=self._words("phrase"),
            headings=self._words("heading"),
            sayings=self._words("saying"),
            remarks=tuple(strangers.get("remarks", ())),
            payers=tuple(strangers.get("payers", ())),
        )

    def _clues(self, name: str) -> tuple[Clue, ...]:
        return tuple(self._clue(name, row) for row in self._rows(name))

    def _clue(self, name: str, row: Mapping[str, str]) -> Clue:
        unless = self._pattern(name, row["unless"]) if "unless" in row else None
        return Clue(self._pattern(name, row["pattern"]), row["why"], unless)

    def _words(self, name: str) -> tuple[Word, ...]:
        section = self._section(name)
        for meaning in section:
            self._require(f"{name}.{meaning}", meaning in set(Meaning), f"one of {', '.join(Meaning)}")
        return tuple(
            Word(Meaning(meaning), f"{self.file.stem}.{meaning}.{number}", pattern)
            for meaning, patterns in section.items()
            for number, pattern in enumerate(patterns, 1)
        )

    def _section(self, name: str) -> Mapping[str, list[str]]:
        section: Mapping[str, list[str]] = self.table.get(name, {})
        self._require(name, isinstance(section, Mapping), "a section")
        for entry, patterns in section.items():
            self._require(f"{name}.{entry}", _are_texts(patterns), "a list of patterns")
        whole = {entry: [self._whole(pattern) for pattern in patterns] for entry, patterns in section.items()}
        for entry, patterns in whole.items():
            self._require_patterns(f"{name}.{entry}", patterns)
        return whole

    def _whole(self, pattern: str) -> str:
        """`pattern` with each `<part>` in its place."""
        for name, part in self.table.get("parts", {}).items():
            pattern = pattern.replace(f"<{name}>", part)
        return pattern

    def _rows(self, name: str) -> list[Mapping[str, str]]:
        rows: list[Mapping[str, str]] = self.table.get(name, [])
        self._require(name, isinstance(rows, list), "a list of tables")
        for row in rows:
            known = isinstance(row, Mapping) and _are_texts(row.values()) and _TABLES[name] - {"unless"} <= set(row)
            self._require(name, known and set(row) <= _TABLES[name], f"tables with {', '.join(sorted(_TABLES[name]))}")
        return rows

    def _texts(self, name: str) -> tuple[str, ...]:
        values = self.table.get(name, [])
        self._require(name, _are_texts(values), "a list of texts")
        return tuple(values)

    def _text(self, table: Mapping[str, Any], name: str) -> str:
        value = table.get(name)
        self._require(name, isinstance(value, str) and value != "", "a text that is not empty")
        return str(value)

    def _pattern(self, name: str, pattern: str) -> "re2._Regexp":
        try:
            return re2.compile(pattern, _quiet())
        except re2.error as error:
            raise PlatformFileBroken(f"{self.file.name}: {name}: {pattern!r} is no RE2 pattern: {error}") from error

    def _require_patterns(self, name: str, patterns: Iterable[str]) -> None:
        """Adding to a set reads a pattern without compiling it, which takes a tenth of the time."""
        checked = re2.Set.SearchSet(_quiet())
        for pattern in patterns:
            try:
                checked.Add(pattern)
            except re2.error:
                self._pattern(name, pattern)
                raise

    def _require_known(self, known: Iterable[str]) -> None:
        for name in self.table:
            self._require(name, name in known, f"one of {', '.join(known)}")

    def _require(self, name: str, holds: bool, wanted: str) -> None:
        if not holds:
            raise PlatformFileBroken(f"{self.file.name}: {name}: it must be {wanted}")


def _quiet() -> "re2.Options":
    options = re2.Options()
    options.log_errors = False
    return options


def _are_texts(values: Any) -> bool:
    return isinstance(values, Iterable) and not isinstance(values, str) and all(isinstance(v, str) for v in values)
