"""All platforms that this station knows, from folders of TOML files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from app.domain.platform import Platform
from app.platforms.meaning import Grammar, GrammarFile
from app.platforms.toml_file import PlatformFile, PlatformFileBroken, read_grammar, read_platform

BUNDLED = Path(__file__).parents[2] / "resources" / "platforms"
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Rules:
    """How one platform's notices are read."""

    file: PlatformFile
    grammar: Grammar


class Registry:
    """The platforms of `folders`; a later folder overrides an earlier one, platform by platform, grammar by grammar.

    A file that cannot be used is left out, and `problems` has a sentence on each.
    """

    def __init__(self, folders: Iterable[Path] = (BUNDLED,)) -> None:
        self.problems: tuple[str, ...] = ()
        grammars: dict[str, GrammarFile] = {}
        files: dict[str, PlatformFile] = {}
        for folder in folders:
            grammars |= {grammar.name: grammar for grammar in self._read(folder / "grammar", read_grammar)}
            files |= {file.platform.key: file for file in self._read(folder, read_platform)}
        self._grammars: dict[tuple[str, ...], Grammar] = {}
        self._rules = {key: rules for key, file in files.items() if (rules := self._rules_of(file, grammars))}
        self._by_app = self._apps()

    @cached_property
    def platforms(self) -> Mapping[str, Platform]:
        return {key: rules.file.platform for key, rules in self._rules.items()}

    @property
    def wanted_apps(self) -> tuple[str, ...]:
        """The ids of all apps whose notices a phone should forward."""
        return tuple(self._by_app)

    def of_app(self, app_id: str) -> Platform | None:
        rules = self.rules_of(app_id)
        return rules.file.platform if rules else None

    def rules_of(self, app_id: str) -> Rules | None:
        return self._by_app.get(app_id)

    def platform_of_code(self, payload: str) -> str | None:
        """The key of the platform to which a collection code belongs, None when no platform or several know it."""
        written = payload.encode("utf-8", "replace").decode("utf-8")
        found = [key for key, rules in self._rules.items() if any(code.search(written) for code in rules.file.codes)]
        return found[0] if len(found) == 1 else None

    def prepare(self) -> None:
        """Do now what the first notice would wait for: some 30 ms, for which the interpreter is held."""
        for rules in self._rules.values():
            rules.grammar.prepare()

    def _read(self, folder: Path, reader: Callable[[Path], _Read]) -> Iterator[_Read]:
        for file in sorted(folder.glob("*.toml")):
            try:
                yield reader(file)
            except PlatformFileBroken as error:
                self._report(str(error))

    def _rules_of(self, file: PlatformFile, grammars: Mapping[str, GrammarFile]) -> Rules | None:
        missing = [name for name in file.grammars if name not in grammars]
        if missing:
            self._report(f"{file.platform.key}: grammars: there is no {', '.join(missing)}")
            return None
        grammar = self._grammars.get(file.grammars) or Grammar(grammars[name] for name in file.grammars)
        return Rules(file, self._grammars.setdefault(file.grammars, grammar))

    def _apps(self) -> dict[str, Rules]:
        claimed: dict[str, Rules] = {}
        for key, rules in self._rules.items():
            for app in rules.file.apps:
                other = claimed.setdefault(app, rules)
                if other is not rules:
                    self._report(f"{key}: {app} is {other.file.platform.key}'s already and stays so")
        return claimed

    def _report(self, sentence: str) -> None:
        self.problems = (*self.problems, sentence)
