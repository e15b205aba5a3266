"""The page docs/platforms.md, from the platform files: `python -m tests.platforms.platform_page` writes it anew."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.platforms.facts import Evidence
from app.platforms.registry import Registry
from app.platforms.table import TITLES, Row, rows
from app.platforms.toml_file import PlatformFile

FILE = Path(__file__).parents[2] / "docs" / "platforms.md"
INTRO = """# Platforms

Made from the files in `resources/platforms` by `python -m tests.platforms.platform_page`; change those, not this page.
What stands in such a file is told in [platform-files.md](platform-files.md). `python main.py platforms` prints the same
table with the files of your own.

Only notices of the apps listed here are read. "Not verified" is general knowledge, or no more than a name; nothing in
that column decides what counts as a payment. The last column says where the wordings of a platform's notices are from,
by the best of its sources:
"""


def page(registry: Registry) -> str:
    evidence = (f"- `{kind}`: {kind.sentence}" for kind in Evidence)
    table = "\n".join(_table(rows(registry)))
    known = "\n".join(line for file in registry.files for line in _about(file))
    return (
        f"{INTRO}\n" + "\n".join(evidence) + f"\n\n{table}\n\n## Collection codes, and what is worth knowing\n{known}\n"
    )


def _table(rows: Iterable[Row]) -> Iterator[str]:
    yield _line(TITLES)
    yield _line("---" for _ in TITLES)
    for row in rows:
        names = f"{row.names[0]}<br>{row.names[1]}<br>`{row.key}`"
        apps = "<br>".join(_code(app) for app in row.apps) or "none known"
        yield _line((names, apps, "<br>".join(row.known), row.evidence))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _code(app: str) -> str:
    app_id, _, remark = app.partition(" ")
    return f"`{app_id}` {remark}".strip()


def _about(file: PlatformFile) -> Iterator[str]:
    if file.facts.codes or file.facts.notes:
        yield f"\n### {file.platform.name_zh} {file.platform.name_en}\n"
    yield from (f"- code: {meaning}" for meaning in file.facts.codes)
    yield from (f"- {about}: {says}" for about, says in file.facts.notes)


if __name__ == "__main__":
    FILE.write_text(page(Registry()), encoding="utf-8")
