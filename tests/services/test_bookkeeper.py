import threading

import pytest

from app.services.bookkeeper import Bookkeeper
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import NOON


async def test_listeners_hear_of_each_call_on_this_thread_until_they_are_gone() -> None:
    bookkeeper, heard = Bookkeeper(LedgerFake()), []
    stop = bookkeeper.after_each(lambda: heard.append(threading.current_thread()))
    await bookkeeper.append("note", {}, at=NOON)
    await bookkeeper.tray()
    assert heard == [threading.current_thread()] * 2
    stop()
    await bookkeeper.append("note", {}, at=NOON)
    assert len(heard) == 2
    bookkeeper.close()


async def test_a_call_that_fails_is_heard_of_too() -> None:
    """What it wrote before it failed is not known."""
    bookkeeper, heard = Bookkeeper(LedgerFake()), []
    bookkeeper.after_each(lambda: heard.append(True))
    with pytest.raises(ZeroDivisionError):
        await bookkeeper.call(lambda: 1 // 0)
    assert heard == [True]
    bookkeeper.close()
