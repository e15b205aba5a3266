"""All platforms that this station knows, from folders of TOML files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from app.domain.platform import Platform
from app.platforms.extension import Extension
from app.platforms.meaning import Grammar, GrammarFile, Lexicon, Word
from app.platforms.notice_text import NoticeText, Phrase
from app.platforms.toml_file import PlatformFile, PlatformFileBroken, read_grammar, read_platform

BUNDLED = Path(__file__).parents[2] / "resources" / "platforms"
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Rules:
    """How one platform's notices are read."""

    file: PlatformFile
    wordings: Lexicon
    """The platform's own, which are believed before those of the grammar."""
    grammar: Grammar

    def heard(self, phrase: Phrase, notice: NoticeText) -> list[Word]:
        """What the words around one amount of the notice say, the most believed first."""
        own = self.wordings.heard(phrase.text.strip())
        marked = notice.marked if any(word.when for word in own) else ""
        return [word for word in own if word.holds_in(marked)] or self.grammar.phrases.heard(phrase.text)

    def prepare(self) -> None:
        """Join all words now; see `Lexicon`."""
        self.wordings.prepare()
        self.grammar.prepare()


class Registry:
    """The platforms of `folders`; a later folder overrides an earlier one, platform by platform, grammar by grammar.

    A file with `extends = true` overrides nothing: it adds to the platform that its folder or an earlier one has.
    A file that cannot be used is left out, and `problems` has a sentence on each.
    """

    def __init__(self, folders: Iterable[Path] = (BUNDLED,)) -> None:
        self.problems: tuple[str, ...] = ()
        grammars: dict[str, GrammarFile] = {}
        files: dict[str, PlatformFile] = {}
        for folder in folders:
            grammars |= {grammar.name: grammar for grammar in self._read(folder / "grammar", read_grammar)}
            read = list(self._read(folder, read_platform))
            files |= self._usable((file for file in read if isinstance(file, PlatformFile)), grammars)
            self._extend(files, (file for file in read if isinstance(file, Extension)))
        self._rules = {rules.file.platform.key: rules for rules in _rules(files.values(), grammars)}
        self._by_app = self._apps()

    @cached_property
    def platforms(self) -> Mapping[str, Platform]:
        return {key: rules.file.platform for key, rules in self._rules.items()}

    @property
    def files(self) -> tuple[PlatformFile, ...]:
        return tuple(rules.file for rules in self._rules.values())

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

    def with_extension(self, extension: Extension) -> "Registry":
        """These platforms and, in the one of its key, what `extension` adds: to try it before it is a file.

        Raises:
            KeyError: there is no such platform.
        """
        before = self._rules[extension.key]
        file = before.file.extended(extension)
        after = Rules(file, Lexicon(file.wordings, whole=True), before.grammar)
        extended = copy(self)
        extended._rules = {**self._rules, extension.key: after}
        extended._by_app = {app: after if rules is before else rules for app, rules in self._by_app.items()}
        return extended

    def prepare(self) -> None:
        """Do now what first notices would wait for: some 30 ms a set of languages, the interpreter held."""
        for rules in self._rules.values():
            rules.prepare()

    def _read(self, folder: Path, reader: Callable[[Path], _Read]) -> Iterator[_Read]:
        for file in sorted(folder.glob("*.toml")):
            try:
                yield reader(file)
            except PlatformFileBroken as error:
                self._report(str(error))

    def _usable(self, read: Iterable[PlatformFile], grammars: Mapping[str, GrammarFile]) -> dict[str, PlatformFile]:
        files: dict[str, PlatformFile] = {}
        for file in read:
            if file.platform.key in files:
                self._report(f"{file.places.of('key')}: another file here has {file.platform.key} already")
            elif self._has_grammars(file, grammars):
                files[file.platform.key] = file
        return files

    def _extend(self, files: dict[str, PlatformFile], extensions: Iterable[Extension]) -> None:
        for extension in extensions:
            if extension.key in files:
                files[extension.key] = files[extension.key].extended(extension)
            else:
                self._report(f"{extension.places.of('key')}: there is no {extension.key} to add to")

    def _has_grammars(self, file: PlatformFile, grammars: Mapping[str, GrammarFile]) -> bool:
        missing = [name for name in file.grammars if name not in grammars]
        if missing:
            self._report(f"{file.places.of('grammars')}: there is no {', '.join(missing)}")
        return not missing

    def _apps(self) -> dict[str, Rules]:
        claimed: dict[str, Rules] = {}
        for rules in self._rules.values():
            for app in rules.file.apps:
                if app not in rules.file.yields:
                    self._claim(claimed, app, rules)
        for file in self.files:
            for app, key in file.yields.items():
                if app not in claimed or claimed[app].file.platform.key != key:
                    self._report(f"{file.places.of('yields', text=app)}: {key} does not claim {app}")
        return claimed

    def _claim(self, claimed: dict[str, Rules], app: str, rules: Rules) -> None:
        other = claimed.setdefault(app, rules)
        if other is not rules:
            self._report(f"{rules.file.place_of(app)}: {app} is {other.file.platform.key}'s already and stays so")

    def _report(self, sentence: str) -> None:
        self.problems = (*self.problems, sentence)


def _rules(files: Iterable[PlatformFile], grammars: Mapping[str, GrammarFile]) -> Iterator[Rules]:
    """The rules of each file; platforms that write in the same languages share one grammar."""

    @cache
    def grammar(names: tuple[str, ...]) -> Grammar:
        return Grammar(grammars[name] for name in names)

    return (Rules(file, Lexicon(file.wordings, whole=True), grammar(file.grammars)) for file in files)
