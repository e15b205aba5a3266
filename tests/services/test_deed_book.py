from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date

import pytest

from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.services.bookkeeper import Bookkeeper
from app.services.deed_book import DeedBook
from app.settings import Settings
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import NOON, FakeClock

OWNER = "a" * 16


@pytest.fixture
def ledger() -> LedgerFake:
    return LedgerFake()


@pytest.fixture
async def book(ledger: LedgerFake) -> AsyncIterator[DeedBook]:
    bookkeeper = Bookkeeper(ledger)
    yield DeedBook(bookkeeper, FakeClock())
    bookkeeper.close()


async def test_changed_settings_are_named_and_not_told(book: DeedBook, ledger: LedgerFake) -> None:
    now = replace(Settings(), shop_name="Secret garden", volume=20)
    await book.settings_changed(Settings(), now, by_owner=OWNER)
    (entry,) = ledger.entries
    assert (entry.kind, entry.at) == ("settings_changed", NOON)
    assert entry.body == {"changed": ["shop_name", "volume"], "by_owner": OWNER}


async def test_settings_saved_as_they_were_are_no_entry(book: DeedBook, ledger: LedgerFake) -> None:
    await book.settings_changed(Settings(), Settings(), by_owner="")
    assert ledger.entries == []


async def test_an_export_names_its_days_and_who_allowed_it(book: DeedBook, ledger: LedgerFake) -> None:
    await book.exported("csv", date(2026, 11, 1), date(2026, 11, 30), by_owner=OWNER)
    (entry,) = ledger.entries
    assert entry.kind == "exported"
    assert entry.body == {"format": "csv", "first": "2026-11-01", "last": "2026-11-30", "by_owner": OWNER}


async def test_a_compared_statement_names_its_days_and_whether_it_agreed(book: DeedBook, ledger: LedgerFake) -> None:
    days = (date(2026, 11, 1), date(2026, 11, 30))
    await book.statement_compared("alipay", days, agrees=False, by_owner=OWNER)
    await book.statement_compared("wechat", None, agrees=True, by_owner="")
    november = {"platform": "alipay", "first": "2026-11-01", "last": "2026-11-30"}
    empty = {"platform": "wechat", "first": None, "last": None}
    assert [entry.kind for entry in ledger.entries] == ["statement_compared"] * 2
    assert [entry.body for entry in ledger.entries] == [
        {**november, "agrees": False, "by_owner": OWNER},
        {**empty, "agrees": True, "by_owner": ""},
    ]


async def test_what_cannot_be_written_is_raised(book: DeedBook, ledger: LedgerFake) -> None:
    ledger.trouble = LedgerTrouble.DISK_FULL
    with pytest.raises(LedgerUnwritable):
        await book.exported("csv", date(2026, 11, 1), date(2026, 11, 1), by_owner="")
