"""What the real ledger keeps beyond the contract that it shares with the fake one (tests/contracts/test_ledger.py)."""

import json
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.decision import Decision
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.phone import PairedPhone
from app.domain.verdict import Ruling, Verdict
from app.services.ports import Ledger
from db.canonical_json import whole_text
from db.derived import KINDS_OF_THE_LEDGER
from db.ledger import SqliteLedger
from db.verify import verify
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import CHAT, TODAY, UNSURE, YUAN, bytes_beside, make_ledger, record, write_one_of_each
from tests.fakes import EPOCH, NOON, PHONE, a_notice

DAY_BEFORE = date(2026, 11, 22)
ANY_TEXT = st.text(st.characters(exclude_categories=()))


def ask(file: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(question).fetchall()


def test_everything_is_there_after_a_restart(file: Path) -> None:
    make_ledger(file)
    fake = LedgerFake()
    write_one_of_each(fake)
    again = SqliteLedger.open(file)
    assert answers(again) == answers(fake)
    again.close()


def answers(ledger: Ledger) -> list[Any]:
    lists = [
        ledger.totals(TODAY),
        ledger.payments(TODAY),
        ledger.tray(),
        ledger.phones(),
        ledger.same_answers(DAY_BEFORE),
    ]
    return [*lists, ledger.heard_up_to(PHONE)]


def test_closing_leaves_one_file(file: Path) -> None:
    make_ledger(file)
    assert list(bytes_beside(file)) == [file.name]


def test_of_a_chat_no_word_is_kept(file: Path) -> None:
    make_ledger(file, lambda ledger: record(ledger, a_notice(text="see you at home"), CHAT))
    assert ask(file, "SELECT title, text, payer FROM notice") == [(None, None, None)]
    assert b"see you at home" not in file.read_bytes()


def test_a_taught_payment_says_who_decided_and_is_rebuilt_from_the_journal(file: Path) -> None:
    def teach(ledger: SqliteLedger) -> None:
        record(ledger, Notice(NoticeId(PHONE, EPOCH, 1), "wallet", "", "12.50", NOON, timedelta(seconds=3)), UNSURE)
        ledger._pen.at_till = "owner"
        decision = Decision("lakala", Money(1250, "CNY"), "李*")
        ledger.teach(NoticeId(PHONE, EPOCH, 1), decision, at=NOON + timedelta(days=1), late=True, day=TODAY)

    make_ledger(file, teach)
    ((body,),) = ask(file, "SELECT body FROM journal WHERE kind = 'notice_taught'")
    assert json.loads(body) == {
        "phone": PHONE,
        "epoch": EPOCH,
        "seq": 1,
        "ruling": "payment",
        "platform": "lakala",
        "amount_minor": 1250,
        "currency": "CNY",
        "payer": "李*",
        "decided_at": "2026-11-24T12:00:00.000000Z",
        "late": True,
        "day": "2026-11-23",
        "by": "owner",
    }
    assert ask(file, "SELECT made_at, recorded_at, entry FROM payment") == [
        ("2026-11-23T11:59:57.000000Z", "2026-11-24T12:00:00.000000Z", 2)
    ]
    assert ask(file, "SELECT ruling, settled_at FROM notice") == [("unsure", "2026-11-24T12:00:00.000000Z")]
    report = verify(file)
    assert report.ok, report.fault


def test_a_notice_taught_never_to_be_a_payment_has_none(file: Path) -> None:
    def teach(ledger: SqliteLedger) -> None:
        record(ledger, a_notice(1), UNSURE)
        ledger.teach(a_notice(1).id, Decision("lakala"), at=NOON, late=False, day=TODAY)

    make_ledger(file, teach)
    assert ask(file, "SELECT count(*) FROM payment") == [(0,)]
    ((body,),) = ask(file, "SELECT body FROM journal WHERE kind = 'notice_taught'")
    assert json.loads(body)["ruling"] == "never"
    assert verify(file).ok


@pytest.mark.parametrize("kind", sorted(KINDS_OF_THE_LEDGER))
def test_entries_with_tables_cannot_be_slipped_in(ledger: SqliteLedger, kind: str) -> None:
    with pytest.raises(ValueError, match="written by the ledger itself"):
        ledger.append(kind, {}, at=NOON)


def test_a_chain_cannot_branch_when_several_threads_take_turns(file: Path) -> None:
    ledger = SqliteLedger.open(file)
    for seq in range(1, 9):
        with ThreadPoolExecutor(1) as thread:
            thread.submit(record, ledger, a_notice(seq)).result()
    ledger.close()
    assert verify(file).rows["payment"] == 8


def test_totals_come_from_the_days_own_rows(file: Path) -> None:
    make_ledger(file)
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE day_total SET count = 77")
        database.commit()
    ledger = SqliteLedger.open_to_read(file)
    assert ledger.totals(TODAY).count == 77
    ledger.close()


def test_times_come_back_in_utc_whatever_zone_they_had(ledger: SqliteLedger) -> None:
    here = datetime(2026, 11, 23, 23, 30).astimezone()
    ledger.record(a_notice(posted_at=here), YUAN, heard_at=here, late=True, day=TODAY)
    [payment] = ledger.payments(TODAY)
    assert (payment.made_at, payment.made_at.tzinfo, payment.late) == (here, UTC, True)


@settings(max_examples=40, deadline=None)
@given(title=ANY_TEXT, text=ANY_TEXT, payer=ANY_TEXT)
def test_any_text_is_kept_or_visibly_mended(title: str, text: str, payer: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "ledger.sqlite3")
        ledger = SqliteLedger.open(file)
        paid = Verdict(Ruling.PAYMENT, "received", "alipay", Money(1, "CNY"), payer)
        fresh = record(ledger, Notice(NoticeId(PHONE, EPOCH, 1), "wallet", title, text, NOON), paid)
        record(ledger, Notice(NoticeId(PHONE, EPOCH, 2), "wallet", title, text, NOON), UNSURE)
        [waiting] = ledger.tray()
        assert fresh.payment is not None
        assert fresh.payment.payer == whole_text(payer)
        assert (waiting.notice.title, waiting.notice.text) == (whole_text(title), whole_text(text))
        ledger.close()
        assert verify(file).ok


DAYS = st.sampled_from([DAY_BEFORE, TODAY])
MONEY = st.builds(Money, st.integers(-(10**9), 10**9), st.sampled_from(["CNY", "USD"]))
PAID = st.builds(
    Verdict, st.just(Ruling.PAYMENT), st.just("received"), st.sampled_from(["alipay", "wechat_pay"]), MONEY
)
IDS = st.builds(NoticeId, st.sampled_from([PHONE, "f" * 16]), st.sampled_from([EPOCH, "e" * 16]), st.integers(1, 6))
PHONES = st.sampled_from(["a" * 16, PHONE])
NOTICES = st.tuples(st.just("notice"), IDS, PAID | st.sampled_from([UNSURE, CHAT]), DAYS, st.booleans())
STEPS = st.lists(
    NOTICES
    | st.tuples(st.just("settle"), IDS)
    | st.tuples(st.just("pair"), PHONES)
    | st.tuples(st.just("revoke"), PHONES)
    | st.tuples(st.sampled_from(["same", "different"]), IDS, IDS)
    | st.tuples(st.just("undo"), IDS)
    | st.tuples(st.just("append"), st.dictionaries(st.text(), st.integers() | st.text() | st.none())),
    max_size=25,
)


def said(word: str, ids: list[NoticeId], ledger: Ledger) -> Any:
    """What the ledger gives back, or that it refuses."""
    try:
        match word, ids:
            case "same", (kept, doubled):
                return ledger.same_payment(kept, doubled, at=NOON, day=TODAY)
            case "different", (one, other):
                return ledger.different_payments(one, other, at=NOON)
            case _:
                return ledger.undo_same_payment(ids[0], at=NOON, day=TODAY)
    except ValueError:
        return ValueError


def take(step: tuple[Any, ...], ledger: Ledger) -> Any:
    match step:
        case ("notice", notice_id, verdict, day, late):
            notice = Notice(notice_id, "wallet", "", "", NOON)
            return ledger.record(notice, verdict, heard_at=NOON, late=late, day=day)
        case ("settle", notice_id):
            return ledger.settle(notice_id, at=NOON)
        case ("pair", phone_id):
            return ledger.pair_phone(PairedPhone(phone_id, "Mi", NOON))
        case ("revoke", phone_id):
            return ledger.revoke_phone(phone_id, at=NOON)
        case (("same" | "different" | "undo") as word, *ids):
            return said(word, ids, ledger)
        case ("append", body):
            return ledger.append("sale_paid", body, at=NOON) > 0
    raise AssertionError(step)


@settings(max_examples=30, deadline=None)
@given(STEPS)
def test_whatever_happens_it_answers_as_the_fake_and_can_be_rebuilt(steps: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file, fake = Path(folder, "ledger.sqlite3"), LedgerFake()
        ledger = SqliteLedger.open(file)
        for step in steps:
            assert take(step, ledger) == take(step, fake)
        assert answers(ledger) == answers(fake)
        ledger.close()
        report = verify(file)
        assert report.fault is None
        assert report.entries == 1 + len(fake.entries)
