import random
from collections.abc import AsyncIterator

import pytest

from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.verdict import Ruling, Verdict
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry
from app.platforms.teaching import propose, taught
from app.services import trial
from app.services.bookkeeper import Bookkeeper
from app.services.trial import compare
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import record
from tests.fakes import EPOCH, NOON, PHONE

LAKALA = "com.lakala.shqb"
NOW = Registry()
LESSON = propose(NOW, LAKALA, "拉卡拉", "碰付12.50元", Money(1250, "CNY")).lesson
THEN = taught(NOW, LESSON)
ANOTHER = NoticeId(PHONE, EPOCH, 999)
TEXTS = (
    "碰付8.00元",
    "碰付8.00元，已撤销",
    "到账8.00元",
    "退款8.00元",
    "今天不错 8",
    "碰付3.00元 碰付4.00元",
    "攒下8.00元",
)


@pytest.fixture
async def bookkeeper() -> AsyncIterator[Bookkeeper]:
    kept = Bookkeeper(LedgerFake())
    yield kept
    kept.close()


def keep(bookkeeper: Bookkeeper, seq: int, text: str, app: str = LAKALA, verdict: Verdict | None = None) -> Notice:
    notice = Notice(NoticeId(PHONE, EPOCH, seq), app, "拉卡拉", text, NOON)
    record(bookkeeper._ledger, notice, verdict or Recogniser(NOW).recognise(app, notice.title, text))
    return notice


async def test_every_kept_notice_that_would_change_is_told_and_no_other(
    bookkeeper: Bookkeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "AT_A_TIME", 7)
    chance = random.Random(1)
    notices = [
        keep(bookkeeper, seq, chance.choice(TEXTS), chance.choice((LAKALA, "com.lakala.android", "com.baidu.wallet")))
        for seq in range(1, 100)
    ]
    found = await compare(bookkeeper, NOW, THEN, "lakala", except_for=notices[0].id)
    now, then = Recogniser(NOW).recognise, Recogniser(THEN).recognise
    due = [
        one.id
        for one in reversed(notices[1:])
        if now(one.app_id, one.title, one.text).money != then(one.app_id, one.title, one.text).money
    ]
    assert [change.notice.id for change in found.changes] == due
    assert {change.after.ruling for change in found.changes} == {Ruling.PAYMENT}
    assert found.judged == sum(one.app_id.startswith("com.lakala") for one in notices)
    assert found.is_whole


async def test_only_the_newest_are_tried_and_that_is_said(bookkeeper: Bookkeeper) -> None:
    for seq in range(1, 12):
        keep(bookkeeper, seq, "碰付8.00元")
    cut = await compare(bookkeeper, NOW, THEN, "lakala", except_for=ANOTHER, most=10)
    assert (cut.judged, cut.is_whole, len(cut.changes)) == (10, False, 10)
    whole = await compare(bookkeeper, NOW, THEN, "lakala", except_for=ANOTHER, most=11)
    assert (whole.judged, whole.is_whole) == (11, True)


async def test_a_recorded_payment_that_would_not_count_is_known_for_one(bookkeeper: Bookkeeper) -> None:
    keep(bookkeeper, 1, "到账8.00元")
    keep(bookkeeper, 2, "碰付8.00元", verdict=Verdict(Ruling.PAYMENT, "", "lakala", Money(800, "CNY")))
    (agreed,) = (await compare(bookkeeper, NOW, THEN, "lakala", except_for=ANOTHER)).changes
    assert (agreed.notice.id.seq, agreed.denies_payment) == (2, False)
    never = taught(THEN, propose(THEN, LAKALA, "拉卡拉", "碰付8.00元", None).lesson)
    (denied,) = (await compare(bookkeeper, THEN, never, "lakala", except_for=ANOTHER)).changes
    assert (denied.notice.id.seq, denied.denies_payment) == (2, True)


async def test_a_station_that_kept_nothing_has_nothing_to_try(bookkeeper: Bookkeeper) -> None:
    found = await compare(bookkeeper, NOW, THEN, "lakala", except_for=ANOTHER)
    assert (found.changes, found.judged, found.is_whole) == ((), 0, True)
