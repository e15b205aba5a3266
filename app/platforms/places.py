"""Where in a TOML file an entry stands, for messages to the person who wrote it."""

import re2


class Places:
    """Finds entries by their headings. It is a search and no second parser: it only chooses the line to name."""

    def __init__(self, file_name: str, source: str) -> None:
        self._file_name = file_name
        self._lines = source.splitlines()

    def of(self, entry: str, *, row: int = 1, text: str = "") -> str:
        """`corner.toml:7: titles`: the line of an entry, of its `row`-th table, or of `text` in it.

        `entry` may be `section.name`. Without a line when the entry does not stand in the file.
        """
        start = self._start(entry, row)
        if start is None:
            return f"{self._file_name}: {entry}"
        written = self._next(re2.compile(f"""["']{re2.escape(text)}["']"""), start) if text else None
        return f"{self._file_name}:{(start if written is None else written) + 1}: {entry}"

    def _start(self, entry: str, row: int) -> int | None:
        section, _, name = entry.rpartition(".")
        first = self._next(_heading(section), 0) if section else 0
        if first is None:
            return None
        found = self._next(_heading(name), first) if not section else None
        for _ in range(row - 1):
            found = self._next(_heading(name), found + 1) if found is not None else None
        return found if found is not None else self._next(_assignment(name), first)

    def _next(self, pattern: "re2._Regexp", first: int) -> int | None:
        return next((number for number in range(first, len(self._lines)) if pattern.search(self._lines[number])), None)


def _heading(name: str) -> "re2._Regexp":
    return re2.compile(rf"^\s*\[\[?\s*{re2.escape(name)}\s*\]")


def _assignment(name: str) -> "re2._Regexp":
    return re2.compile(rf"""^\s*["']?{re2.escape(name)}["']?\s*=""")
