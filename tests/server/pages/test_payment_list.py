"""The list of payments: every page holds what it should, however many tills share a moment."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from app.domain.money import Money
from app.server import schema
from app.server.database import Database
from app.server.pages import payment_list
from app.server.pages.payment_list import PaymentList, Place, Search

DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
TILLS = ("a" * 16, "b" * 16, "c" * 16)
WHOLE = Search(DAY - timedelta(days=9), DAY)


def put(database: Database, *payments: tuple[str, int, int], **other: object) -> list[tuple[str, int]]:
    """Each is a till, the days and the seconds before noon; returns till and entry of each, newest first."""
    numbers, rows = count(2), []
    for till, days, seconds in payments:
        entry = next(numbers)
        moment = NOON - timedelta(days=days, seconds=seconds)
        row = {"station": till, "day": DAY - timedelta(days=days), "entry": entry, "phone": "p", "epoch": "e"}
        row |= {"seq": entry, "platform": "alipay", "amount_minor": 1250, "currency": "CNY", "payer": "李*"}
        row |= {"made_at": moment, "recorded_at": moment, "late": False, "app": "x"}
        rows.append({**row, **other})
    with database.writing() as connection:
        known = set(connection.execute(schema.station.select()).scalars())
        for till in {row["station"] for row in rows} - known:
            values = {"id": till, "name": till[:1], "version": "1", "enrolled_at": NOON, "token_hash": till}
            connection.execute(insert(schema.station).values(**values, head_hash=""))
        connection.execute(insert(schema.payment), rows)
    newest = sorted(rows, key=lambda row: (row["day"], row["recorded_at"], row["station"], row["entry"]), reverse=True)
    return [(str(row["station"]), int(row["entry"])) for row in newest]


def pages(database: Database, search: Search = WHOLE) -> list[list[tuple[str, int]]]:
    found, after = [], None
    while True:
        page = PaymentList(database).page(search, after)
        found.append([(one.place.station, one.place.entry) for one in page.payments])
        if page.older is None:
            return found
        after = Place.of_text(page.older.text)
        assert after == page.older


def test_pages_follow_one_another_across_tills(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(payment_list, "PAGE", 3)
    newest = put(database, *[(TILLS[n % 3], n // 7, n // 4 * 30) for n in range(25)])
    found = pages(database)
    assert [len(page) for page in found] == [3] * 8 + [1]
    assert [one for page in found for one in page] == newest


def test_what_comes_meanwhile_shifts_nothing(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(payment_list, "PAGE", 2)
    newest = put(database, *[(TILLS[0], 0, 10 * n) for n in range(4)])
    first = PaymentList(database).page(WHOLE)
    put_later = datetime(2026, 11, 23, 5, tzinfo=UTC)
    put(database, (TILLS[1], 0, 0), recorded_at=put_later)
    second = PaymentList(database).page(WHOLE, first.older)
    assert [(one.place.station, one.place.entry) for one in second.payments] == newest[2:]


@pytest.mark.parametrize(
    ("search", "fits"),
    [
        (Search(DAY, DAY), 2),
        (Search(DAY - timedelta(days=1), DAY), 3),
        (Search(DAY - timedelta(days=1), DAY, till=TILLS[1]), 2),
        (Search(DAY, DAY, till="nobody"), 0),
        (Search(DAY, DAY, platform="alipay"), 2),
        (Search(DAY, DAY, platform="wechat"), 0),
        (Search(DAY, DAY, money=Money(1250, "CNY")), 2),
        (Search(DAY, DAY, money=Money(1250, "HKD")), 0),
        (Search(DAY, DAY, payer="anna_"), 2),
        (Search(DAY, DAY, payer="ANNA_K%"), 2),
        (Search(DAY, DAY, payer="annaxk"), 0),
        (Search(DAY, DAY, payer="%"), 2),
    ],
)
def test_it_finds_what_is_asked_for(database: Database, search: Search, fits: int) -> None:
    put(database, (TILLS[0], 0, 5), (TILLS[1], 0, 9), (TILLS[1], 1, 0), payer="Anna_K%")
    assert sum(map(len, pages(database, search))) == fits


@given(st.text())
@settings(max_examples=200)
def test_a_place_that_is_none_is_none(text: str) -> None:
    assert Place.of_text(text) is None


def test_no_place_is_made_of_what_is_nearly_one() -> None:
    for text in ('["2026-11-23", "2026-11-23T04:00:00", "a", 2]', '["x"]', "[1, 2, 3, 4]", "null", "9" * 5000):
        assert Place.of_text(text) is None
