"""Platform and grammar files: TOML that a person writes, checked entry by entry."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import re2

from app.domain.money import MINOR_DIGITS
from app.domain.platform import Platform
from app.platforms.clue import Clue
from app.platforms.extension import Extension
from app.platforms.facts import Evidence, Facts, Status
from app.platforms.meaning import GrammarFile, Meaning, Word
from app.platforms.pattern import Pattern, PatternBroken, check
from app.platforms.places import Places

_Read = TypeVar("_Read")


class PlatformFileBroken(ValueError):
    """A file cannot be used; the message names the file, the line and the entry."""


@dataclass(frozen=True, slots=True)
class PlatformFile:
    """One platform, as its file has it. `titles` fit a whole title; `codes` a collection code's payload.

    `wordings` fit a whole phrase: the words of one clause around its amount, which stands there as `¤`. `yields` has
    the apps that another platform claims as well, and the key of that platform, whose they then are.
    """

    places: Places
    platform: Platform
    facts: Facts
    currency: str
    carries_chats: bool
    android_packages: tuple[str, ...]
    ios_bundles: tuple[str, ...]
    grammars: tuple[str, ...]
    titles: tuple[Pattern, ...]
    codes: tuple[Pattern, ...]
    wordings: tuple[Word, ...]
    yields: Mapping[str, str]
    never: tuple[Clue, ...]
    doubt: tuple[Clue, ...]

    @property
    def apps(self) -> tuple[str, ...]:
        return (*self.android_packages, *self.ios_bundles)

    def extended(self, extension: Extension) -> "PlatformFile":
        """The platform with what another file adds to it."""
        return replace(
            self,
            titles=(*self.titles, *extension.titles),
            wordings=(*self.wordings, *extension.wordings),
            never=(*self.never, *extension.never),
            doubt=(*self.doubt, *extension.doubt),
        )

    def place_of(self, app: str) -> str:
        """Where the file claims `app`."""
        return self.places.of("ios_bundles" if app in self.ios_bundles else "android_packages", text=app)


_TEXTS = ("key", "name_en", "name_zh", "colour", "currency")
_LISTS = ("grammars", "android_packages", "ios_bundles", "titles")
_TABLES = {
    "codes": {"pattern", "meaning"},
    "titles": {"pattern"},
    "wordings": {"pattern", "meaning", "evidence", "when"},
    "never": {"pattern", "why"},
    "doubt": {"pattern", "why", "unless"},
    "notes": {"about", "says"},
}


_OPTIONAL = {"unless", "when"}
_ADDABLE = ("titles", "wordings", "never", "doubt")


def read_platform(file: Path) -> PlatformFile | Extension:
    """Read one platform, or what a file adds to one.

    Raises:
        PlatformFileBroken: it is no TOML, an entry is missing, unknown or of another kind, or a pattern is not RE2.
    """
    entries = _Entries.of(file)
    return entries.extension() if "extends" in entries.table else entries.platform()


def read_extension(file_name: str, source: str) -> Extension:
    """Read what a text, which may become the file of that name, adds to a platform; raises as `read_platform`."""
    return _Entries.read(file_name, source).extension()


def read_grammar(file: Path) -> GrammarFile:
    """Read the words of one language.

    Raises:
        PlatformFileBroken: it is no TOML, a section or meaning is unknown, or a pattern is no RE2 pattern.
    """
    return _Entries.of(file).grammar()


@dataclass(frozen=True, slots=True)
class _Entries:
    name: str
    table: Mapping[str, Any]
    places: Places

    @classmethod
    def of(cls, file: Path) -> "_Entries":
        try:
            return cls.read(file.name, file.read_text(encoding="utf-8"))
        except (UnicodeDecodeError, OSError) as error:
            raise PlatformFileBroken(f"{file.name}: {error}") from error

    @classmethod
    def read(cls, file_name: str, source: str) -> "_Entries":
        try:
            return cls(file_name.removesuffix(".toml"), tomllib.loads(source), Places(file_name, source))
        except (ValueError, RecursionError) as error:  # no TOML, or a number or a depth beyond Python's
            raise PlatformFileBroken(f"{file_name}: {error}") from error

    def platform(self) -> PlatformFile:
        self._require_known(
            dict.fromkeys((*_TEXTS, *_LISTS, *_TABLES, "carries_chats", "status", "evidence", "yields"))
        )
        text = {name: self._text(self.table, name) for name in _TEXTS}
        self._require("key", re2.fullmatch("[a-z][a-z0-9_]*", text["key"]) is not None, "like corner_pay")
        self._require("currency", text["currency"] in MINOR_DIGITS, f"one of {', '.join(MINOR_DIGITS)}")
        self._require("colour", re2.fullmatch("#[0-9a-f]{6}", text["colour"]) is not None, "like #1677ff")
        lists = {name: self._texts(name) for name in _LISTS}
        chats = self.table.get("carries_chats", False)
        self._require("carries_chats", isinstance(chats, bool), "true or false")
        return PlatformFile(
            places=self.places,
            facts=self._facts(),
            platform=Platform(text["key"], text["name_en"], text["name_zh"], text["colour"]),
            currency=text["currency"],
            carries_chats=chats,
            android_packages=lists["android_packages"],
            ios_bundles=lists["ios_bundles"],
            grammars=lists["grammars"],
            titles=tuple(self._pattern("titles", pattern, "(?i)") for pattern in lists["titles"]),
            codes=tuple(self._pattern("codes", row["pattern"]) for row in self._rows("codes")),
            wordings=self._wordings(),
            yields=self._yields(lists),
            never=self._clues("never"),
            doubt=self._clues("doubt"),
        )

    def extension(self) -> Extension:
        self._require_known(("extends", "key", *_ADDABLE))
        self._require("extends", self.table.get("extends") is True, "true, or not there")
        return Extension(
            places=self.places,
            key=self._text(self.table, "key"),
            titles=tuple(self._pattern("titles", row["pattern"], "(?i)") for row in self._rows("titles")),
            wordings=self._wordings(),
            never=self._clues("never"),
            doubt=self._clues("doubt"),
        )

    def grammar(self) -> GrammarFile:
        self._require_known(("parts", "phrase", "heading", "saying", "strangers"))
        parts = self.table.get("parts", {})
        self._require("parts", isinstance(parts, Mapping) and _are_texts(parts.values()), "a section of texts")
        strangers = self._section("strangers")
        return GrammarFile(
            name=self.name,
            phrases=self._words("phrase"),
            headings=self._words("heading"),
            sayings=self._words("saying"),
            remarks=tuple(strangers.get("remarks", ())),
            payers=tuple(strangers.get("payers", ())),
            names=tuple(strangers.get("names", ())),
        )

    def _facts(self) -> Facts:
        evidence = self.table.get("evidence", Evidence.NONE)
        self._require("evidence", evidence in list(Evidence), f"one of {', '.join(Evidence)}")
        return Facts(
            status=self._status() if "status" in self.table else None,
            evidence=Evidence(evidence),
            codes=tuple(row["meaning"] for row in self._rows("codes")),
            notes=tuple((row["about"], row["says"]) for row in self._rows("notes")),
        )

    def _status(self) -> Status:
        status = self.table["status"]
        wanted = "a table with says, verified (true or false) and perhaps successor"
        self._require("status", isinstance(status, Mapping) and {"says", "verified"} <= set(status), wanted)
        texts = {name: value for name, value in status.items() if name != "verified"}
        right = set(texts) <= {"says", "successor"} and _are_texts(texts.values())
        self._require("status", right and isinstance(status["verified"], bool), wanted)
        return Status(verified=status["verified"], **texts)

    def _yields(self, lists: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
        yields: Mapping[str, str] = self.table.get("yields", {})
        own = {*lists["android_packages"], *lists["ios_bundles"]}
        right = isinstance(yields, Mapping) and _are_texts(yields.values()) and set(yields) <= own
        self._require("yields", right, "a table of apps listed here, each with the key of another platform")
        return yields

    def _wordings(self) -> tuple[Word, ...]:
        return tuple(self._wording(number, row) for number, row in enumerate(self._rows("wordings"), 1))

    def _wording(self, number: int, row: Mapping[str, str]) -> Word:
        meanings, kinds = set(Meaning), set(Evidence) - {Evidence.NONE}
        self._require("wordings", row["meaning"] in meanings, f"of a meaning of {', '.join(Meaning)}", number)
        self._require("wordings", row["evidence"] in kinds, f"of an evidence of {', '.join(sorted(kinds))}", number)
        pattern = self._pattern("wordings", row["pattern"])
        named = row["meaning"] != Meaning.DIRECTED or pattern.groups.get("payer") == 1
        self._require("wordings", named, "with (?P<payer>...) as its first group when somebody paid", number)
        when = row.get("when", "")
        self._pattern("wordings", when)
        return Word(Meaning(row["meaning"]), f"{self.name}.wording.{number}", row["pattern"], when)

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
            Word(Meaning(meaning), f"{self.name}.{meaning}.{number}", pattern)
            for meaning, patterns in section.items()
            for number, pattern in enumerate(patterns, 1)
        )

    def _section(self, name: str) -> Mapping[str, list[str]]:
        section: Mapping[str, list[str]] = self.table.get(name, {})
        self._require(name, isinstance(section, Mapping), "a section")
        for entry, patterns in section.items():
            self._require(f"{name}.{entry}", _are_texts(patterns), "a list of patterns")
        return {
            entry: [self._whole(f"{name}.{entry}", pattern) for pattern in patterns]
            for entry, patterns in section.items()
        }

    def _whole(self, entry: str, written: str) -> str:
        """The pattern with each `<part>` in its place."""
        pattern = written
        for name, part in self.table.get("parts", {}).items():
            pattern = pattern.replace(f"<{name}>", part)
        self._read(entry, written, lambda: check(pattern))
        return pattern

    def _rows(self, name: str) -> list[Mapping[str, str]]:
        rows: list[Mapping[str, str]] = self.table.get(name, [])
        self._require(name, isinstance(rows, list), "a list of tables")
        for number, row in enumerate(rows, 1):
            known = isinstance(row, Mapping) and _are_texts(row.values()) and _TABLES[name] - _OPTIONAL <= set(row)
            wanted = f"tables with {', '.join(sorted(_TABLES[name]))}"
            self._require(name, known and set(row) <= _TABLES[name], wanted, number)
        return rows

    def _texts(self, name: str) -> tuple[str, ...]:
        values = self.table.get(name, [])
        self._require(name, _are_texts(values), "a list of texts")
        return tuple(values)

    def _text(self, table: Mapping[str, Any], name: str) -> str:
        value = table.get(name)
        self._require(name, isinstance(value, str) and value != "", "a text that is not empty")
        return str(value)

    def _pattern(self, name: str, pattern: str, flags: str = "") -> Pattern:
        return self._read(name, pattern, lambda: Pattern(flags + pattern))

    def _read(self, name: str, written: str, read: Callable[[], _Read]) -> _Read:
        try:
            return read()
        except PatternBroken as error:
            place = self.places.of(name, text=written)
            raise PlatformFileBroken(f"{place}: {written!r} is no RE2 pattern: {error}") from error

    def _require_known(self, known: Iterable[str]) -> None:
        for name in self.table:
            self._require(name, name in known, f"one of {', '.join(known)}")

    def _require(self, name: str, holds: bool, wanted: str, row: int = 1) -> None:
        if not holds:
            raise PlatformFileBroken(f"{self.places.of(name, row=row)}: it must be {wanted}")


def _are_texts(values: Any) -> bool:
    return isinstance(values, Iterable) and not isinstance(values, str) and all(isinstance(v, str) for v in values)
