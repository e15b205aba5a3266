"""What stands between the sheet and the comparison; the route test plays it with the real station."""

import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.reconcile_desk import ReconcileDesk
from app.domain.notice import Notice, NoticeId
from app.domain.person import Deed
from app.domain.trouble import LedgerTrouble
from app.domain.verdict import Ruling, Verdict
from app.statements.read import read_statement
from app.statements.statement import RowKind
from app.ui.language import set_language
from app.ui.reconcile.reconcile_dialog import ReconcileDialog
from db.ledger import SqliteLedger
from tests.bootstrap.evening import Evening, open_evening, until
from tests.db.samples import TODAY
from tests.fakes import EPOCH, PHONE

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "statements" / "golden"
BILL = GOLDEN / "alipay_detail.zip"
LONG = 60_000
"""Rows that take far longer to read than a click to come through."""


def record_receipts(ledger_file: Path, bill: Path) -> None:
    """Every receipt of the bill, beside the two payments of `make_ledger`, of which it does not know."""
    ledger = SqliteLedger.open(ledger_file)
    receipts = [row for row in read_statement(bill).rows if row.kind is RowKind.RECEIPT]
    for seq, row in enumerate(receipts, 100):
        notice = Notice(NoticeId(PHONE, EPOCH, seq), "wallet", "", "1", row.at)
        verdict = Verdict(Ruling.PAYMENT, "", "alipay", row.money)
        ledger.record(notice, verdict, heard_at=row.at, late=False, day=row.at.date())
    ledger.close()


def a_long_statement(folder: Path) -> Path:
    text = (GOLDEN / "wechat_trade.csv").read_text(encoding="utf-8-sig").splitlines()
    file = folder / "long.csv"
    file.write_text("\n".join([text[0], *([text[1]] * LONG)]), encoding="utf-8")
    return file


@asynccontextmanager
async def open_desk(qtbot: QtBot, root: Path) -> AsyncIterator[tuple[Evening, ReconcileDesk, ReconcileDialog]]:
    """The sheet, opened by the button of the exports by an owner."""
    async with open_evening(qtbot, root) as evening:
        record_receipts(evening.folder.ledger, BILL)
        evening.desk = desk = ReconcileDesk(evening.station, evening.folder.ledger, evening.till)
        evening.till.ask_first = lambda _, do: do("mei")
        evening.till.sheets.open_export(TODAY)
        assert evening.till.sheets.export
        evening.till.sheets.export.compare.click()
        assert desk.sheet
        yield evening, desk, desk.sheet
        await desk.close()


def states(sheet: ReconcileDialog) -> list[str]:
    return [sheet.files.item(row).text().split("\n")[1] for row in range(sheet.files.count())]


async def compared(sheet: ReconcileDialog, *files: Path) -> None:
    sheet.take(files)
    await until(sheet.choose.isEnabled)


def test_a_till_that_starts_reads_nothing_of_it_from_the_disk() -> None:
    late = ["openpyxl", "app.statements.read", "app.ui.reconcile.reconcile_dialog"]
    code = f"import sys, app.bootstrap.program; print([name for name in {late} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT)
    assert loaded.stdout == "[]\n"


async def test_nobody_sees_it_before_an_owner_has_allowed_it(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        evening.desk = desk = ReconcileDesk(evening.station, evening.folder.ledger, evening.till)
        asked: list[object] = []
        evening.till.ask_first = lambda deed, _: asked.append(deed)
        evening.till.sheets.open_export(TODAY)
        assert evening.till.sheets.export
        evening.till.sheets.export.compare.click()
        assert (asked, desk.sheet) == ([Deed.COMPARE], None)


async def test_what_was_found_is_shown_and_who_looked_is_written_down(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_desk(qtbot, tmp_path) as (evening, _, sheet):
        await compared(sheet, BILL)
        await until(lambda: bool(evening.books.entries))
        titles = [sheet.result_view.groups.item(row).text() for row in range(sheet.result_view.groups.count())]
        assert titles == [
            "Only in the ledger\n2 · ¥25.00",
            "Refunds only in statement\n1 · ¥9.00",
            "Payments that agree\n2 · ¥1,289.00",
        ]
        (entry,) = evening.books.entries
        days = {"first": "2026-11-23", "last": "2026-11-23"}
        assert entry.kind == "statement_compared"
        assert entry.body == {"platform": "alipay", **days, "agrees": False, "by_owner": "mei"}


async def test_one_that_cannot_be_used_keeps_nobody_from_the_others(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(BILL.read_bytes()[:300])
    async with open_desk(qtbot, tmp_path) as (evening, _, sheet):
        await compared(sheet, GOLDEN / "expected.json", broken, tmp_path / "none.csv", BILL)
        assert states(sheet) == [*["Cannot be used"] * 3, "To look at: 3"]
        sentences = []
        for row in range(3):
            sheet.files.setCurrentRow(row)
            sentences.append(sheet.sentence.text)
        for sentence, part in zip(
            sentences, ("no statement that is known", "broken or cut off", "cannot be read"), strict=True
        ):
            assert part in sentence
        await until(lambda: len(evening.books.entries) == 1)


async def test_a_refusal_is_said_in_chinese_where_the_screen_is(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_desk(qtbot, tmp_path) as (_, _, sheet):
        set_language(QApplication.instance(), "zh_CN")
        await compared(sheet, GOLDEN / "expected.json")
        assert "不是可以识别的账单" in sheet.sentence.text
        set_language(QApplication.instance(), "en")


async def test_giving_up_ends_the_whole_batch(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_desk(qtbot, tmp_path) as (evening, _, sheet):
        sheet.take([a_long_statement(tmp_path), BILL])
        await until(lambda: "rows read" in states(sheet)[0])
        sheet.reject()
        await until(sheet.choose.isEnabled)
        assert states(sheet) == ["Given up", "Given up"]
        assert sheet.isVisible()
        assert evening.books.entries == []
        await compared(sheet, BILL)
        assert states(sheet) == ["Given up", "To look at: 3"]


async def test_a_station_that_stops_gives_it_up(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_desk(qtbot, tmp_path) as (_, desk, sheet):
        sheet.take([a_long_statement(tmp_path)])
        await desk.close()
        assert states(sheet) == ["Given up"]


async def test_the_report_is_that_of_the_command_and_is_written_down(qtbot: QtBot, tmp_path: Path) -> None:
    from app.bootstrap.reconcile import reconcile_statement

    ours, commands = tmp_path / "ours.csv", tmp_path / "commands.csv"
    async with open_desk(qtbot, tmp_path) as (evening, _, sheet):
        await compared(sheet, BILL)
        sheet.report_requested.emit(BILL, ours)
        await until(lambda: len(evening.books.entries) == 2)
        assert "ours.csv" in sheet.outcome.text
        reconcile_statement(evening.folder, BILL, commands, "en", as_json=True)
        assert ours.read_bytes() == commands.read_bytes()
        entry = evening.books.entries[-1]
        days = {"first": "2026-11-23", "last": "2026-11-23"}
        assert (entry.kind, entry.body) == ("exported", {"format": "statement_report", **days, "by_owner": "mei"})


async def test_why_no_report_was_saved_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_desk(qtbot, tmp_path) as (evening, _, sheet):
        await compared(sheet, BILL)
        sheet.report_requested.emit(BILL, tmp_path / "none" / "ours.csv")
        await until(lambda: "could not be written" in sheet.outcome.text)
        assert [entry.kind for entry in evening.books.entries] == ["statement_compared"]


async def test_a_ledger_that_cannot_be_written_keeps_nobody_from_the_result(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_desk(qtbot, tmp_path) as (evening, _, sheet):
        evening.books.trouble = LedgerTrouble.DISK_FULL
        await compared(sheet, BILL)
        await until(lambda: "The disk is full" in evening.till.bar.messages.words)
        assert states(sheet) == ["To look at: 3"]


async def test_without_a_ledger_every_statement_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_desk(qtbot, tmp_path) as (evening, _, sheet):
        shutil.rmtree(evening.folder.root)
        await compared(sheet, BILL)
        assert "There is no ledger" in sheet.sentence.text


async def test_it_closes_with_what_else_is_the_owners(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_desk(qtbot, tmp_path) as (evening, _, sheet):
        await compared(sheet, BILL)
        evening.till.sheets.put_away()
        assert not sheet.isVisible()
        evening.till.sheets.open_export(TODAY)
        assert evening.till.sheets.export
        evening.till.sheets.export.compare.click()
        assert sheet.isVisible()
        assert sheet.files.count() == 0
