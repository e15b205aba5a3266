"""What the owner can set, kept as a TOML file that a person can read and edit."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, get_type_hints

import tomli_w

from app.domain.back_end_address import is_safe_address
from app.domain.business_day import clock_time
from app.domain.collection_code import CollectionCode
from app.domain.money import MINOR_DIGITS
from app.domain.pole_display import DisplayKind, PoleDisplay, TextEncoding

LANGUAGES = ("", "en", "zh_CN")
THEMES = ("light", "dark")
SCALE_LABELS = ("weight", "price")
DAY_FILE_FORMATS = ("csv", "xlsx", "pdf", "jsonl", "beancount", "hledger")


class SettingsBroken(ValueError):
    """The file says something that cannot be; the message names the entry and what it may be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. An empty `language` follows the system; an empty `customer_screen` takes the second monitor."""

    shop_name: str = ""
    language: str = ""
    currency: str = "CNY"
    day_cut_off: str = "00:00"
    theme: str = "light"
    customer_screen: str = ""
    volume: int = 80
    muted: bool = False
    speak_amounts: bool = True
    codes: tuple[CollectionCode, ...] = ()
    displays: tuple[PoleDisplay, ...] = ()
    backup_folder: str = ""
    """Where each day's end puts a copy of the ledger; empty: nowhere."""
    day_files_folder: str = ""
    """Where each day's end puts the day's files; empty: nowhere."""
    day_files_formats: tuple[str, ...] = ("csv",)
    refund_limit_minor: int = 10_000
    """Refunds above this need the owner; in minor units of `currency`."""
    scale_labels: str = "weight"
    """What the shop's scale puts into its labels, see `domain/scale_code`."""
    back_end_url: str = ""
    """Of the owner's back end, to which this station was enrolled; empty: to none."""

    def __post_init__(self) -> None:
        for name, kind in get_type_hints(Settings).items():
            self._require_kind(name, kind if isinstance(kind, type) else tuple)
        self._require("language", self.language in LANGUAGES, f"one of {', '.join(LANGUAGES[1:])}, or empty")
        self._require("currency", self.currency in MINOR_DIGITS, f"one of {', '.join(MINOR_DIGITS)}")
        self._require("theme", self.theme in THEMES, f"one of {', '.join(THEMES)}")
        self._require("volume", 0 <= self.volume <= 100, "from 0 to 100")
        self._require("refund_limit_minor", self.refund_limit_minor >= 0, "nothing or more")
        self._require("scale_labels", self.scale_labels in SCALE_LABELS, f"one of {', '.join(SCALE_LABELS)}")
        is_safe = not self.back_end_url or is_safe_address(self.back_end_url)
        self._require("back_end_url", is_safe, "an address that begins with https://, or empty")
        self._require("day_cut_off", _is_clock_time(self.day_cut_off), "a time such as 04:00")
        formats = all(name in DAY_FILE_FORMATS for name in self.day_files_formats)
        self._require("day_files_formats", formats, f"a list of {', '.join(DAY_FILE_FORMATS)}")
        ports = {display.port for display in self.displays}
        self._require("displays", len(ports) == len(self.displays), "a port for each")

    @property
    def name_to_show(self) -> str:
        """The shop's name, or the program's while the owner has given none."""
        return self.shop_name or "Paybell"

    @property
    def file_language(self) -> Literal["en", "zh_CN"]:
        """For what is written without a window: English where the owner has set none."""
        return "zh_CN" if self.language == "zh_CN" else "en"

    def _require_kind(self, name: str, kind: type) -> None:
        self._require(name, type(getattr(self, name)) is kind, f"a {kind.__name__}")

    def _require(self, name: str, holds: bool, wanted: str) -> None:
        if not holds:
            raise SettingsBroken(f"{name} = {getattr(self, name)!r}: it must be {wanted}")


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """The owner saved other settings."""

    before: Settings
    now: Settings


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """`set_aside` is where a broken file was moved to, and `problem` why it could not be used."""

    settings: Settings
    set_aside: Path | None = None
    problem: str = ""


def open_settings(file: Path) -> SettingsRead:
    """Read the station's own file. One that cannot be used is moved aside, never overwritten, and defaults serve."""
    read = read_settings(file)
    if not read.problem:
        return read
    aside = file.with_name(f"{file.stem}-broken-{datetime.now().astimezone():%Y%m%d-%H%M%S}{file.suffix}")
    file.replace(aside)
    return replace(read, set_aside=aside)


def read_settings(file: Path) -> SettingsRead:
    """Look into the file and leave it as it is. Without one, and for a broken one, defaults serve."""
    try:
        return SettingsRead(_from_toml(tomllib.loads(file.read_text(encoding="utf-8"))))
    except FileNotFoundError:
        return SettingsRead(Settings())
    except (ValueError, RecursionError) as error:  # no such setting, no TOML, or beyond Python's numbers or depth
        return SettingsRead(Settings(), problem=str(error))


def write_settings(file: Path, settings: Settings) -> None:
    """Replace the file as a whole, so that a power cut leaves the old one or the new one."""
    draft = file.with_suffix(".draft")
    with draft.open("wb") as stream:
        tomli_w.dump(_to_toml(settings), stream)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)


def _from_toml(table: Mapping[str, Any]) -> Settings:
    known = {field.name for field in fields(Settings)}
    if strange := set(table) - known:
        raise SettingsBroken(f"{', '.join(sorted(strange))}: no such setting")
    codes = tuple(_code(entry) for entry in _list(table, "codes"))
    displays = tuple(_display(entry) for entry in _list(table, "displays"))
    formats = table.get("day_files_formats", list(Settings().day_files_formats))
    lists = {"codes": codes, "displays": displays, "day_files_formats": _names("day_files_formats", formats)}
    return replace(Settings(), **{**table, **lists})


def _list(table: Mapping[str, Any], setting: str) -> list[Any]:
    entries = table.get(setting, [])
    if not isinstance(entries, list):
        raise SettingsBroken(f"{setting}: it must be a list of tables")
    return entries


def _names(setting: str, entry: Any) -> tuple[str, ...]:
    if not isinstance(entry, list) or not all(isinstance(name, str) for name in entry):
        raise SettingsBroken(f"{setting}: it must be a list of texts")
    return tuple(entry)


def _code(entry: Any) -> CollectionCode:
    names = [field.name for field in fields(CollectionCode)]
    if not isinstance(entry, Mapping) or sorted(entry) != sorted(names):
        raise SettingsBroken(f"codes: each needs {', '.join(names)} and nothing else")
    if not all(isinstance(value, str) for value in entry.values()):
        raise SettingsBroken("codes: each value must be a text")
    return CollectionCode(**entry)


def _display(entry: Any) -> PoleDisplay:
    kinds = {"kind": str, "port": str, "baud": int, "encoding": str}
    if not isinstance(entry, Mapping) or not {"kind", "port"} <= set(entry) <= set(kinds):
        raise SettingsBroken("displays: each needs kind and port, and may have baud and encoding")
    if strange := [name for name, value in entry.items() if type(value) is not kinds[name]]:
        raise SettingsBroken(f"displays: {strange[0]} must be a {kinds[strange[0]].__name__}")
    encoding = entry.get("encoding", TextEncoding.ASCII)
    try:
        return PoleDisplay(DisplayKind(entry["kind"]), entry["port"], entry.get("baud", 0), TextEncoding(encoding))
    except ValueError as error:
        known = f"kind is one of {', '.join(DisplayKind)}; encoding is one of {', '.join(TextEncoding)}"
        raise SettingsBroken(f"displays: {error}; {known}") from error


def _to_toml(settings: Settings) -> dict[str, Any]:
    plain = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    codes = [{"platform": code.platform, "name": code.name, "payload": code.payload} for code in settings.codes]
    return {**plain, "codes": codes, "displays": [_display_table(display) for display in settings.displays]}


def _display_table(display: PoleDisplay) -> dict[str, Any]:
    return {
        "kind": display.kind.value,
        "port": display.port,
        "baud": display.baud,
        "encoding": display.encoding.value,
    }


def _is_clock_time(text: str) -> bool:
    try:
        clock_time(text)
    except ValueError:
        return False
    return True
