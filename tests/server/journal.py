"""Journals of stations, as they would send them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

from app.domain.journal_entry import BEFORE_THE_FIRST, Entry, entry_hash
from app.domain.moments import stamp
from db.canonical_json import canonical
from tests.server.client import STATION

PHONE, EPOCH = "a" * 16, "e" * 16
MORNING = datetime(2026, 11, 23, 1, 7, 30, tzinfo=UTC)
DAY = date(2026, 11, 23)
Told = tuple[str, Mapping[str, Any]]


def journal(*told: Told, station: str = STATION, at: datetime = MORNING) -> list[Entry]:
    """Entry 1 opens the station; each further one comes a second later."""
    return list(chained([("station_opened", {"station_id": station}), *told], at=at))


def chained(told: Sequence[Told], *, after: Entry | None = None, at: datetime = MORNING) -> Iterable[Entry]:
    seq, previous = (after.seq, after.hash) if after else (0, BEFORE_THE_FIRST)
    for kind, facts in told:
        seq += 1
        when, body = stamp(at + timedelta(seconds=seq)), canonical(dict(facts))
        due = entry_hash(previous, seq, kind, when, body)
        yield Entry(seq, kind, when, body, previous, due)
        previous = due


def as_sent(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    return [asdict(one) for one in entries]


def identity(seq: int) -> dict[str, Any]:
    return {"phone": PHONE, "epoch": EPOCH, "seq": seq}


def notice(seq: int, **other: Any) -> Told:
    """A payment of 12.50 yuan, unless `other` says otherwise."""
    facts = {
        **identity(seq),
        "app": "com.eg.android.AlipayGphone",
        "title": "支付宝通知",
        "text": "支付宝成功收款12.50元",
        "posted_at": stamp(MORNING),
        "phone_ahead_ms": 1500,
        "heard_at": stamp(MORNING),
        "ruling": "payment",
        "platform": "alipay",
        "amount_minor": 1250,
        "currency": "CNY",
        "kind": "received",
        "moved_minor": None,
        "moved_currency": None,
        "payer": "李*",
        "why": "received",
        "late": False,
        "day": DAY.isoformat(),
    }
    return "notice", {**facts, **other}


def payments(count: int, first: int = 1) -> list[Told]:
    return [notice(seq) for seq in range(first, first + count)]
