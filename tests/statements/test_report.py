import csv
from dataclasses import replace
from pathlib import Path

import pytest

from app.files.whole_file import NotWritten
from app.statements.reconcile import reconcile
from app.statements.report import COLUMNS, write_report
from app.statements.statement import Language, Problem
from tests.statements.rows import a_payment, a_row, a_statement

FOUND = reconcile(
    a_statement(a_row(3, fee=8), a_row(60, 800, 3, who="=1+1"), problems=(Problem("bill.csv", 9, "x", "no", "不"),)),
    [a_payment(), a_payment(1800, 900, 2, payer="@SUM(A1)")],
)


def written(file: Path, language: Language) -> list[list[str]]:
    write_report(file, FOUND, language)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_what_needs_a_person_comes_first_then_the_sums(tmp_path: Path) -> None:
    found = written(tmp_path / "report.csv", "en")
    assert found[0] == list(COLUMNS)
    assert [row[0] for row in found[1:4]] == ["only in ledger", "only in statement", "agrees"]
    assert found[3][1:3] == ["2026-11-23 09:00:00", "12.50"]
    assert found[3][5:8] == ["2026-11-23 09:00:03", "12.50", "0.08"]
    assert found[4] == []
    assert found[5:] == [
        ["problem", "bill.csv, row 9: no (x)"],
        ["payments in ledger", "21.50"],
        ["receipts in statement", "20.50"],
        ["refunds in ledger", "0.00"],
        ["refunds in statement", "0.00"],
        ["fees", "0.08"],
    ]


def test_names_that_a_spreadsheet_would_run_are_text(tmp_path: Path) -> None:
    found = written(tmp_path / "report.csv", "zh_CN")
    assert found[0][0] == "结果"
    assert (found[1][0], found[1][3]) == ("仅账本有", "'@SUM(A1)")
    assert (found[2][0], found[2][8]) == ("仅账单有", "'=1+1")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="could not be written") as caught:
        write_report(tmp_path / "none" / "report.csv", FOUND, "en")
    assert caught.value.zh.startswith("无法写入")


def test_every_kind_of_row_has_its_name(tmp_path: Path) -> None:
    rows = [a_row(number=number, kind=kind) for number, kind in enumerate(type(a_row().kind), 2)]
    found = reconcile(a_statement(*rows), [replace(a_payment(), made_at=a_payment().made_at.replace(year=2020))])
    for language in ("en", "zh_CN"):
        write_report(tmp_path / "report.csv", found, language)
    assert (tmp_path / "report.csv").read_text(encoding="utf-8-sig").count("\n") == 12
