"""Exactly once, whatever comes twice, overlaps or is out of order; and a changed past is found (both databases)."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.domain.journal_entry import Entry, Head
from app.server import schema
from app.server.database import Database
from app.server.journals import Differs, Gap, Journals, NotAJournal, NotTaken
from app.server.stations import Stations
from app.server.takings import Takings
from tests.server.journal import DAY, chained, identity, journal, notice, payments

LENGTH = 12
_numbers = count(1)
slices = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, LENGTH)).map(lambda cut: slice(cut[0], sum(cut)))
on_one_database = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def enrolled(database: Database) -> Callable[[], str]:
    """Lets another station in each time, so that one database serves many examples."""
    stations = Stations(database)

    def enrol() -> str:
        station = f"{next(_numbers):016x}"
        stations.enrol(stations.new_code(), station, "Till", "1")
        return station

    return enrol


def stored(database: Database, station: str) -> list[Entry]:
    names = [schema.entry.c[name] for name in Entry.__slots__]
    asked = select(*names).where(schema.entry.c.station == station).order_by(schema.entry.c.seq)
    with database.reading() as connection:
        return [Entry(*row) for row in connection.execute(asked)]


def derived(database: Database, station: str) -> dict[str, list[tuple[object, ...]]]:
    with database.reading() as connection:
        return {
            table.name: sorted(
                tuple(row)[1:] for row in connection.execute(select(table).where(table.c.station == station))
            )
            for table in schema.DERIVED
        }


def of_a_day(station: str) -> list[Entry]:
    given_to = ("payment_given", {**identity(2), "sale": "s1", "why": "matched"})
    doubled = ("same_payment", {"kept": identity(1), "doubled": identity(2), "day": "2026-11-23"})
    undone = ("same_payment_undone", {"doubled": identity(2), "day": "2026-11-24"})
    unsure = notice(9, ruling="unsure", amount_minor=None, currency=None)
    taught = ("notice_taught", {**notice(9)[1], "ruling": "payment"})
    odd = notice(4, payer="\0李\ud800")
    return journal(*payments(3), given_to, doubled, unsure, odd, taught, undone, *payments(2, first=5), station=station)


@on_one_database
@given(sent=st.lists(slices, max_size=12))
def test_any_interleaving_ends_in_exactly_the_stations_journal(
    database: Database, enrolled: Callable[[], str], sent: Sequence[slice]
) -> None:
    station, at_once, journals = enrolled(), enrolled(), Journals(database)
    entries = of_a_day(station)
    for part in sent:
        had = len(stored(database, station))
        if part.start > had:
            with pytest.raises(Gap) as refused:
                journals.append(station, entries[part])
            assert refused.value.head.seq == had
        else:
            assert journals.append(station, entries[part]).head.seq == max(had, min(part.stop, len(entries)))
    journals.append(station, entries)
    journals.append(at_once, of_a_day(at_once))
    assert stored(database, station) == entries
    assert derived(database, station) == derived(database, at_once)


@on_one_database
@given(changed=st.integers(1, LENGTH - 1), had=st.integers(2, LENGTH), batch=st.integers(1, 5))
def test_a_changed_past_is_refused_with_the_first_entry_that_differs(
    database: Database, enrolled: Callable[[], str], changed: int, had: int, batch: int
) -> None:
    station, journals = enrolled(), Journals(database)
    true = of_a_day(station)
    journals.append(station, true[:had])
    doctored = [*true[:changed], *chained([notice(99), *payments(LENGTH, first=100)], after=true[changed - 1])]
    differs = changed + 1 if changed < had else None
    parts = [doctored[start : start + batch] for start in range(0, len(doctored), batch)]
    for part in parts:
        if differs is None or part[-1].seq < differs:
            journals.append(station, part)
        else:
            with pytest.raises(Differs) as refused:
                journals.append(station, part)
            assert refused.value.seq == differs
            break
    assert stored(database, station)[: min(had, changed)] == true[: min(had, changed)]
    hashes = [(one.seq, one.hash) for one in doctored]
    assert journals.compare(station, hashes).differs_at == differs
    [seen] = [one for one in Stations(database).all() if one.id == station]
    assert seen.refused_at == differs


def test_two_at_once_store_it_once(database: Database, enrolled: Callable[[], str]) -> None:
    station, journals = enrolled(), Journals(database)
    entries = journal(*payments(100), station=station)
    parts = [entries[start : start + 10] for start in range(0, len(entries), 10)]

    def send_all() -> None:
        for part in parts:
            while True:
                with suppress(Gap):
                    journals.append(station, part)
                    break

    with ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(send_all) for _ in range(4)]:
            done.result()
    assert stored(database, station) == entries
    assert sum(taking.count for taking in Takings(database).of_day(DAY)) == 100


def test_a_refused_batch_changes_nothing(database: Database, enrolled: Callable[[], str]) -> None:
    station, journals = enrolled(), Journals(database)
    entries = journal(*payments(5), station=station)
    journals.append(station, entries[:3])
    before = derived(database, station)
    wrong = [entries[3], *chained([notice(77)], after=entries[4])]
    for batch, refusal in ((wrong, NotAJournal), (entries[4:], Gap), (list(chained(payments(2))), NotAJournal)):
        with pytest.raises(NotTaken) as refused:
            journals.append(station, batch)
        assert type(refused.value) is refusal
    assert journals.head(station) == Head(3, entries[2].hash)
    assert derived(database, station) == before


def test_what_does_not_read_as_its_kind_is_kept_and_said(database: Database, enrolled: Callable[[], str]) -> None:
    """A later version's station, or a doctored one, cannot stop the journal, nor put nonsense into the sums."""
    station, journals = enrolled(), Journals(database)
    told = [
        notice(1, amount_minor=2**64),
        notice(2, amount_minor="12"),
        notice(3, day="today"),
        notice(4, posted_at="2026-11-23T12:00:00"),
        ("payment_given", {**identity(77), "sale": "s", "why": ""}),
        ("notice_taught", {"phone": 7}),
        ("something_new", {"of": "a later version"}),
        notice(5),
        notice(5),
    ]
    entries = journal(*told, station=station)
    journals.append(station, entries)
    assert stored(database, station) == entries
    found = derived(database, station)
    assert [row[0] for row in found["not_derived"]] == [2, 3, 4, 5, 6, 7, 10]
    assert len(found["payment"]) == len(found["total"]) == 1
