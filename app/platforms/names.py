"""What the platforms are called, for whoever reads no notices: nothing else of their files is looked at."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.domain.platform import Platform

_FIELDS = ("key", "name_en", "name_zh", "colour")


def platforms_in(folder: Path) -> Mapping[str, Platform]:
    """By key. What only extends a platform has no name of its own, and is passed over.

    Raises:
        OSError, ValueError: a file cannot be read, or is no TOML.
    """
    files = [tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.toml"))]
    return {told["key"]: _platform(told) for told in files if all(name in told for name in _FIELDS)}


def _platform(told: Mapping[str, Any]) -> Platform:
    return Platform(*(str(told[name]) for name in _FIELDS))
