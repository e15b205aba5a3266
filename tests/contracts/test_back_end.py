"""What every back end promises to a station: the fake, the fake behind real HTTP, and the server of this program."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from app.backend.connection import Connection
from app.backend.http_back_end import HttpBackEnd
from app.domain.journal_entry import NOTHING_YET
from app.services.back_end import (
    Away,
    BackEnd,
    Differs,
    Gap,
    Likeness,
    NotAJournal,
    PhoneSilence,
    StationStatus,
    TokenRefused,
    TooLarge,
)
from tests.backend.protocol_server import TOKEN, serving
from tests.contracts.back_end_fake import BackEndFake
from tests.contracts.back_end_server import enrolled
from tests.fakes import NOON
from tests.journals import STATION, a_journal, doctored, head_of, heads_of

FIVE = a_journal(5)
OTHERS = a_journal(3, "coffee", after=FIVE[:2])
"""Entries 3, 4 and 5 of another past."""


@dataclass(frozen=True, slots=True)
class Met:
    """A back end, and the owner's hand on it."""

    asked: BackEnd
    revoke: Callable[[], Awaitable[None]]


async def in_memory(_folder: Path) -> AsyncIterator[Met]:
    fake = BackEndFake()
    yield Met(fake, lambda: revoked(fake))


async def over_http(_folder: Path) -> AsyncIterator[Met]:
    with serving() as server:
        connection = await Connection.to(server.url)
        yield Met(HttpBackEnd(connection, TOKEN), lambda: revoked(server.back_end))
        await connection.close()


async def of_this_program(folder: Path) -> AsyncIterator[Met]:
    async with enrolled(folder) as (asked, backend):

        async def revoke() -> None:
            backend.stations.revoke(STATION)

        yield Met(asked, revoke)


async def revoked(fake: BackEndFake) -> None:
    fake.is_revoked = True


KINDS = [in_memory, over_http, of_this_program]


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__)
async def met(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Met]:
    async for met in request.param(tmp_path):
        yield met


@pytest.fixture
def back_end(met: Met) -> BackEnd:
    return met.asked


async def test_it_begins_with_nothing(back_end: BackEnd) -> None:
    assert await back_end.head() == NOTHING_YET


async def test_what_it_took_is_its_head(back_end: BackEnd) -> None:
    assert await back_end.send(FIVE[:3]) == head_of(FIVE[:3])
    assert await back_end.send(FIVE[3:]) == head_of(FIVE)
    assert await back_end.head() == head_of(FIVE)


async def test_sent_twice_is_stored_once(back_end: BackEnd) -> None:
    await back_end.send(FIVE[:3])
    assert await back_end.send(FIVE[:3]) == head_of(FIVE[:3])
    assert await back_end.send(FIVE) == head_of(FIVE)


async def test_a_gap_is_told_with_the_head(back_end: BackEnd) -> None:
    await back_end.send(FIVE[:2])
    with pytest.raises(Gap) as gap:
        await back_end.send(FIVE[3:])
    assert gap.value.head == head_of(FIVE[:2])


async def test_another_entry_under_a_known_number_differs(back_end: BackEnd) -> None:
    await back_end.send(FIVE)
    with pytest.raises(Differs) as differs:
        await back_end.send(OTHERS)
    assert differs.value.seq == 3
    assert await back_end.head() == head_of(FIVE)


async def test_an_entry_that_does_not_follow_differs(back_end: BackEnd) -> None:
    await back_end.send(FIVE[:3])
    with pytest.raises(Differs) as differs:
        await back_end.send(OTHERS[1:])
    assert differs.value.seq in (3, 4), "the first that differs, or the lowest that is known to"


async def test_a_changed_text_is_no_journal(back_end: BackEnd) -> None:
    with pytest.raises(NotAJournal) as broken:
        await back_end.send([*FIVE[:2], doctored(FIVE[2])])
    assert broken.value.seq == 3


async def test_more_than_the_most_is_not_taken(back_end: BackEnd) -> None:
    """A server may also find such a request not worth understanding; the station never sends one."""
    with pytest.raises((TooLarge, Away)):
        await back_end.send(a_journal(1001))
    assert await back_end.head() == NOTHING_YET
    assert await back_end.send(a_journal(1000)) == head_of(a_journal(1000))


async def test_hashes_tell_where_two_pasts_part(back_end: BackEnd) -> None:
    await back_end.send(FIVE)
    ours = heads_of([*FIVE[:2], *OTHERS])
    assert await back_end.compare(ours) == Likeness(2, 3)
    assert await back_end.compare([ours[0], ours[4]]) == Likeness(1, 5)
    assert await back_end.compare(ours[2:]) == Likeness(0, 3)
    assert await back_end.compare(heads_of(FIVE)) == Likeness(5, None)


async def test_what_it_has_not_got_is_neither_the_same_nor_different(back_end: BackEnd) -> None:
    await back_end.send(FIVE[:3])
    assert await back_end.compare(heads_of(FIVE)) == Likeness(3, None)


async def test_it_hears_how_the_station_is(back_end: BackEnd) -> None:
    phones = (PhoneSilence("Shop phone", None), PhoneSilence("老王的手机", NOON - timedelta(minutes=3)))
    await back_end.tell_status(StationStatus("0.1.0", 5, phones, NOON))


async def test_a_revoked_token_opens_nothing(met: Met) -> None:
    await met.asked.send(FIVE)
    await met.revoke()
    status = StationStatus("0.1.0", 5, (), NOON)
    for refused in (
        met.asked.head(),
        met.asked.send(FIVE),
        met.asked.compare(heads_of(FIVE)),
        met.asked.tell_status(status),
    ):
        with pytest.raises(TokenRefused):
            await refused
