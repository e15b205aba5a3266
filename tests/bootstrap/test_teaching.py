"""From the tray's buttons to the desk and back, without a radio."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.teaching import Teaching
from app.domain.events import PaymentRecorded
from app.domain.trouble import LedgerTrouble
from app.settings import Settings
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.signals import StationSignals
from app.ui.teaching_sheet import TeachingSheet
from tests.services.teaching_counter import BUNDLED_RULES, Counter, a_notice
from tests.until import until


class Stage(Counter):
    """The counter's desk with a till before it."""

    def __init__(self, folder: Path, till: CashierWindow) -> None:
        super().__init__(folder)
        self.till = till
        self.teaching = Teaching(till, self.desk)

    async def ask(
        self, *, is_payment: bool = True, app: str = "com.lakala.shqb", text: str = "碰付12.50元"
    ) -> TeachingSheet:
        self.till.teaching_requested.emit(a_notice(text=text, app=app), is_payment)
        await until(lambda: self.till.sheets.teaching is not None)
        assert self.till.sheets.teaching is not None
        return self.till.sheets.teaching


@pytest.fixture
async def stage(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> AsyncIterator[Stage]:
    set_language(qapp, "en")
    till = CashierWindow(StationSignals(qapp), Settings(), BUNDLED_RULES.platforms)
    qtbot.addWidget(till)
    made = Stage(tmp_path, till)
    yield made
    await made.teaching.stop()
    made.bookkeeper.close()


async def test_a_notice_is_explained_tried_recorded_and_remembered(stage: Stage) -> None:
    sheet = await stage.ask()
    await until(sheet.remember.isEnabled)
    sheet.remember.click()
    await until(lambda: stage.judged("碰付3.00元").money is not None)
    assert len(stage.log.of(PaymentRecorded)) == 1


async def test_never_is_remembered_too(stage: Stage) -> None:
    sheet = await stage.ask(is_payment=False)
    await until(sheet.remember.isEnabled)
    sheet.remember.click()
    await until(lambda: stage.judged("碰付3.00元").why == "an owner said: never a payment")
    assert stage.log.of(PaymentRecorded) == []


async def test_why_nothing_can_be_remembered_is_said(stage: Stage) -> None:
    sheet = await stage.ask(text="碰付12.50元 余券12.50元")
    await until(lambda: "several places" in sheet.words)
    assert (sheet.remember.isEnabled(), sheet.once.isEnabled()) == (False, True)


async def test_an_app_that_nobody_claims_is_told_on_the_till(stage: Stage) -> None:
    stage.till.teaching_requested.emit(a_notice(app="org.example.gone"), True)
    await until(lambda: "No platform file names" in stage.till.bar.messages.words)
    assert stage.till.sheets.teaching is None


async def test_a_ledger_that_refuses_is_told_on_the_till(stage: Stage) -> None:
    sheet = await stage.ask()
    await until(sheet.remember.isEnabled)
    stage.ledger.trouble = LedgerTrouble.DISK_FULL
    sheet.remember.click()
    await until(lambda: "disk" in stage.till.bar.messages.words)
    assert list(stage.folder.iterdir()) == []


async def test_a_lesson_that_cannot_be_saved_is_told_and_its_payment_stands(stage: Stage) -> None:
    sheet = await stage.ask()
    await until(sheet.remember.isEnabled)
    (stage.folder / "lakala-taught.toml").write_text("key = 5\n", encoding="utf-8")
    sheet.remember.click()
    await until(lambda: "could not be remembered" in stage.till.bar.messages.words)
    assert "lakala-taught.toml" in stage.till.bar.messages.words
    assert len(stage.log.of(PaymentRecorded)) == 1
