"""A notice that nobody understood and what becomes of it, for the tests of the teaching sheet and its parts."""

from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.verdict import Ruling, Verdict
from app.platforms.registry import Registry
from app.platforms.teaching import Proposal, propose
from app.services.ports import KeptNotice
from app.services.teaching_desk import Question
from app.services.trial import Change, Trial
from tests.fakes import EPOCH, NOON, PHONE

REGISTRY = Registry()
TEXT = "李四向本店碰付12.50元，随手礼3.00元"
PAID = Money(1250, "CNY")
NOTICE = Notice(NoticeId(PHONE, EPOCH, 7), "com.lakala.shqb", "拉卡拉", TEXT, NOON)
QUESTION = Question(NOTICE, "lakala", "CNY", (PAID, Money(300, "CNY")))
UNSURE = Verdict(Ruling.UNSURE, "")
NO = Verdict(Ruling.NOT_PAYMENT, "")


def proposal(paid: Money | None = PAID) -> Proposal:
    return propose(REGISTRY, NOTICE.app_id, NOTICE.title, NOTICE.text, paid)


def payment(amount_minor: int) -> Verdict:
    return Verdict(Ruling.PAYMENT, "", "lakala", Money(amount_minor, "CNY"))


def change(before: Verdict, after: Verdict, paid: Money | None = None, text: str = "碰付8.00元") -> Change:
    kept = KeptNotice(5, NoticeId(PHONE, EPOCH, 5), NOTICE.app_id, "拉卡拉", text, NOON, paid)
    return Change(kept, before, after)


def trial(*changes: Change, is_whole: bool = True) -> Trial:
    return Trial(changes, 1234, is_whole)
