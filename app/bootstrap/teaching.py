"""What becomes of the wish to explain a notice: between the tray, the sheet beside the till, and the teaching desk."""

import asyncio
import logging

from app.bootstrap.errands import Errands
from app.domain.money import Money
from app.domain.notice import Notice
from app.domain.person import Deed
from app.domain.trouble import LedgerUnwritable
from app.platforms.teaching import NotTeachable
from app.services.taught_files import NotRemembered
from app.services.teaching_desk import TeachingDesk
from app.ui.cashier.window import CashierWindow
from app.ui.teaching_sheet import Answer

log = logging.getLogger(__name__)


class Teaching:
    """Every teaching begins in `_begin`, where the owner is asked for."""

    def __init__(self, till: CashierWindow, desk: TeachingDesk) -> None:
        self._till, self._desk = till, desk
        self._errands = Errands()
        self._explaining: asyncio.Task[None] | None = None
        till.teaching_requested.connect(self._begin)
        till.notice_explained.connect(self._explain)
        till.notice_decided.connect(self._decide)

    async def stop(self) -> None:
        await self._errands.stop()

    def _begin(self, notice: Notice, is_payment: bool) -> None:
        def ask(_owner: str) -> None:
            self._errands.start(self._ask(notice, is_payment), "asking about a notice")

        self._till.ask_first(Deed.TEACH, ask)

    def _explain(self, notice: Notice, paid: Money | None) -> None:
        """What was being looked at for another amount is not shown any more."""
        if self._explaining:
            self._explaining.cancel()
        self._explaining = self._errands.start(self._propose(notice, paid), "proposing a wording")

    def _decide(self, answer: Answer) -> None:
        self._errands.start(self._carry_out(answer), "recording what was taught")

    async def _ask(self, notice: Notice, is_payment: bool) -> None:
        try:
            question = await self._desk.ask(notice)
        except NotTeachable as refused:
            self._till.show_not_teachable(refused.refusal)
        else:
            self._till.sheets.ask_about(question, is_payment=is_payment)

    async def _propose(self, notice: Notice, paid: Money | None) -> None:
        sheet = self._till.sheets.teaching
        if sheet is None:
            return
        try:
            proposal = await self._desk.propose(notice, paid)
            sheet.show_proposal(paid, proposal)
            if not proposal.lesson.is_known:
                sheet.show_trial(paid, await self._desk.try_out(notice, proposal.lesson))
        except NotTeachable as refused:
            sheet.show_refusal(paid, refused.refusal)
        except LedgerUnwritable as trouble:
            self._till.show_ledger_trouble(trouble.trouble, trouble.detail)

    async def _carry_out(self, answer: Answer) -> None:
        try:
            await self._desk.decide(answer.notice, answer.decision, answer.lesson)
        except LedgerUnwritable as trouble:
            log.exception("what was taught was not recorded")
            self._till.show_ledger_trouble(trouble.trouble, trouble.detail)
        except NotRemembered as failed:
            log.exception("what was taught was not remembered")
            self._till.show_not_remembered(str(failed))
