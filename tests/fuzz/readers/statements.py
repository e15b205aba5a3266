"""Statements of the platforms, as CSV, XLSX and ZIP."""

from datetime import datetime
from pathlib import Path

from app.statements.read import read_statement
from app.statements.statement import StatementUnreadable
from tests.fuzz.reader import Reader
from tests.statements import test_read

GOLDEN = Path(test_read.__file__).parent / "golden"
CELLS = """
¥1,234.50
-0.00
0001-01-01 00:00:00
9999-12-31 23:59:59
2026-11-23T12:00:00+23:59
#
`
共 9 笔记录
起始时间：[2026年99月05日 00:00:00] 终止时间：[
合计:
"""
XML = b"""
<c t="s"><v>99999999</v></c>
<v>-1</v>
<v>1e400</v>
 r="XFD1048576"
 r="A0"
 t="d"
 s="9999"
<!DOCTYPE a [<!ENTITY b 'c'>]>
&b;
encoding="x"
"""
WORDS = (*CELLS.encode().splitlines(), *CELLS.encode("gb18030").splitlines(), *XML.splitlines())


def _read(data: bytes, folder: Path) -> int:
    """Every row has an amount and a time, and what is wrong is said in both languages."""
    file = folder / "statement"
    file.write_bytes(data)
    statement = read_statement(file)
    for row in statement.rows:
        assert isinstance(row.at, datetime)
        assert row.money.currency == "CNY"
    assert all(problem.sentence("en") and problem.sentence("zh_CN") for problem in statement.problems)
    assert statement.period is None or statement.period.start <= statement.period.end
    return len(statement.rows)


STATEMENTS = Reader(
    "statements",
    _read,
    tuple(file.read_bytes() for file in sorted(GOLDEN.iterdir()) if file.suffix in (".csv", ".xlsx", ".zip")),
    (StatementUnreadable,),
    WORDS,
    tries=60,
)
