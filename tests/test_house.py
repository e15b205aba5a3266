"""What the house promises of itself: small rooms, plain names, links that lead somewhere."""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("app", "db", "handset", "installer", "main.py")
LONGEST_FILE = 300
LONGEST_FUNCTION = 30
EMPTY_WORDS = re.compile(r"(^|_)(utils?|helpers?|manager|misc|common|handler)(_|$)")
TEXTS = {".py", ".md", ".toml", ".json", ".qss", ".svg", ".ts", ".txt", ".mako"}
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


def sources() -> list[Path]:
    return sorted(
        file for room in ROOMS for file in ([ROOT / room] if room.endswith(".py") else (ROOT / room).rglob("*.py"))
    )


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def body_length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the first statement that is not the docstring to the last."""
    body = function.body[1:] if ast.get_docstring(function) and len(function.body) > 1 else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


@pytest.mark.parametrize("file", sources(), ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_is_one_room(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert not EMPTY_WORDS.search(file.stem), "a name that says nothing"
    too_long = {
        function.name: body_length(function) for function in functions(file) if body_length(function) > LONGEST_FUNCTION
    }
    assert not too_long


def test_functions_are_a_few_lines() -> None:
    lengths = sorted(body_length(function) for file in sources() for function in functions(file))
    assert statistics.median(lengths) <= 6
    assert lengths[len(lengths) * 9 // 10] <= 20


@pytest.mark.parametrize(
    "page", [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], ids=lambda page: str(page.relative_to(ROOT))
)
def test_every_link_in_the_documents_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), target


def own_texts() -> Iterator[Path]:
    """Everything written here, and nothing that was installed or built."""
    yield from (file for file in ROOT.glob("*.*") if file.is_file() and file.name != ".git")
    for room in ("app", "db", "docs", "handset", "installer", "resources", "tests"):
        yield from (file for file in (ROOT / room).rglob("*.*") if file.suffix in TEXTS)


def test_the_project_stands_alone() -> None:
    outside = re.compile(r"\.\./shared|\.\./\.library|/" + "work/")
    strangers = [file for file in own_texts() if outside.search(file.read_text(encoding="utf-8"))]
    assert [str(file.relative_to(ROOT)) for file in strangers if file != Path(__file__)] == []


def test_qt_is_the_version_that_keeps_its_references() -> None:
    """PySide6 6.12.0 loses a reference to None on every void call on Python 3.10 and 3.11."""
    assert re.search(r"^PySide6==6\.11\.3 ", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
