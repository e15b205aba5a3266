"""Platform files as an owner might keep them: those of the program, changed a little."""

import re
from pathlib import Path

from app.platforms.registry import BUNDLED, Registry

_WORDINGS = re.compile(r"\[\[wordings\]\]\n(?:\w+ = .*\n)+")
_NO_APP = "android_packages = []\nios_bundles = []\n"


def stand_in(platform: str) -> str:
    """The app id of a platform whose own is not known."""
    return f"org.example.{platform}"


def by_the_grammar_alone(folder: Path) -> Registry:
    """All platforms without their own wordings, those without an app with a stand-in, as files in `folder`."""
    for file in BUNDLED.glob("*.toml"):
        source = _WORDINGS.sub("", file.read_text(encoding="utf-8"))
        source = source.replace(_NO_APP, _NO_APP.replace("[]", f'["{stand_in(file.stem)}"]', 1))
        (folder / file.name).write_text(source, encoding="utf-8")
    return Registry((BUNDLED, folder))
