"""Notices are matched in linear time: by RE2 alone, and over a bounded number of figures and clauses."""

import ast
from pathlib import Path

import app.platforms

PACKAGE = Path(app.platforms.__file__).parent


def test_no_backtracking_engine_is_used() -> None:
    for file in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            module = node.module if isinstance(node, ast.ImportFrom) else None
            assert not {"re", "regex"} & {*names, module}, file.name
