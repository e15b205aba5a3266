"""What every book of people keeps, the real one and the fake one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.person import Person, Role
from app.services.ports import Ledger
from db.ledger import SqliteLedger
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import TODAY, record
from tests.fakes import NOON, a_notice

MEI, LI = Person("a" * 16, "Mei", Role.OWNER), Person("b" * 16, "李", Role.CASHIER)


@pytest.fixture(params=["sqlite", "fake"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    if request.param == "fake":
        yield LedgerFake()
        return
    real = SqliteLedger.open(tmp_path / "ledger.sqlite3")
    yield real
    real.close()


def test_people_come_change_and_go(ledger: Ledger) -> None:
    for person in (MEI, LI, Person(MEI.id, "Mei Mei", Role.OWNER)):
        ledger.people.name(person, at=NOON)
    assert ledger.people.all() == [LI, Person(MEI.id, "Mei Mei", Role.OWNER)]
    ledger.people.remove(LI.id, at=NOON)
    ledger.people.remove(LI.id, at=NOON)
    assert [person.name for person in ledger.people.all()] == ["Mei Mei"]
    ledger.people.name(LI, at=NOON)
    assert ledger.people.all()[-1] == LI


def test_what_is_recorded_names_who_is_at_the_till(ledger: Ledger) -> None:
    record(ledger, a_notice(1))
    ledger.people.come_to_till(LI.id, at=NOON)
    record(ledger, a_notice(2))
    ledger.people.come_to_till(None, at=NOON)
    record(ledger, a_notice(3))
    assert [payment.by for payment in ledger.payments(TODAY)] == ["", LI.id, ""]
