"""A teaching desk with a tray of one notice, for the tests of the desk and of its wiring."""

import threading
from pathlib import Path

from app.domain.decision import Decision
from app.domain.events import NoticeSettled, PaymentRecorded
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.sale import Sale
from app.domain.verdict import Verdict
from app.platforms.registry import BUNDLED, Registry
from app.platforms.rulebook import Rulebook
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.taught_files import TaughtFiles
from app.services.teaching_desk import TeachingDesk
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import UNSURE, record
from tests.fakes import EPOCH, NOON, PHONE, EventLog, FakeClock

PAID = Money(1250, "CNY")
WAS_PAYMENT = Decision("lakala", PAID)
BUNDLED_RULES = Registry()


def a_notice(seq: int = 1, text: str = "碰付12.50元", app: str = "com.lakala.shqb") -> Notice:
    return Notice(NoticeId(PHONE, EPOCH, seq), app, "拉卡拉", text, NOON)


class Counter:
    """A desk with a tray of one notice."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ledger, self.clock, bus = LedgerFake(), FakeClock(), Bus()
        self.log = EventLog(bus.subscribe, PaymentRecorded, NoticeSettled)
        self.bookkeeper = Bookkeeper(self.ledger)
        self.rules = Rulebook(BUNDLED_RULES)
        self.offered: list[Payment] = []
        self.loaded_on: list[threading.Thread] = []
        self.desk = TeachingDesk(
            bus,
            self.bookkeeper,
            self.clock,
            rules=self.rules,
            files=TaughtFiles(folder),
            load=self.load,
            day_of=lambda moment: moment.date(),
            settle=self.settle,
        )
        record(self.ledger, a_notice(), UNSURE)

    def load(self) -> Registry:
        self.loaded_on.append(threading.current_thread())
        return Registry((BUNDLED, self.folder))

    def settle(self, payment: Payment) -> Sale | None:
        self.offered.append(payment)
        return Sale("s", "CNY") if not payment.late else None

    def judged(self, text: str) -> Verdict:
        return self.rules.recognise("com.lakala.shqb", "拉卡拉", text)
