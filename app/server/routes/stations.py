"""The stations' side of the back end, version 1 (docs/back-end-protocol.md)."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Header, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import ValidationError

from app.domain.journal_entry import Head
from app.server.backend import Backend
from app.server.journals import Differs, Gap, NotAJournal
from app.server.live.events import ENTRIES, MISSED, STATIONS, STATUS, TOLD, LiveEvent
from app.server.refusal import Refusal
from app.server.routes.asking import RawBody, TheBackend, TheStation, not_understood
from app.server.routes.wire import (
    BATCH_SCHEMA,
    Batch,
    Enrolment,
    EnrolmentAnswer,
    Hashes,
    HashesAnswer,
    HeadAnswer,
    RefusalAnswer,
    StatusSaid,
)
from app.server.stations import CodeUnknown, PhoneStatus, Status
from app.server.told import Told

_REFUSALS = (400, 401, 403, 409, 413, 415, 422, 429, 503)
router = APIRouter(prefix="/v1", tags=["stations"], responses={code: {"model": RefusalAnswer} for code in _REFUSALS})
_BATCH = {"requestBody": {"required": True, "content": {"application/json": {"schema": BATCH_SCHEMA}}}}


@router.post("/enrol", status_code=201)
def enrol(backend: TheBackend, request: Request, asked: Enrolment) -> EnrolmentAnswer:
    """Let a station in by the owner's one-time code. An older token of the station ends."""
    address = request.client.host if request.client else ""
    wait_s = backend.enrolments.wait_s(address)
    if wait_s:
        raise Refusal(429, "too_many_attempts", f"Too many wrong codes. Wait {wait_s} s.", None, wait_s)
    try:
        token = backend.stations.enrol(asked.code, asked.station_id, asked.name, asked.version)
    except CodeUnknown as error:
        backend.enrolments.failed(address)
        sentence = "There is no such code, or it was used, or it is older than 30 minutes. Ask the owner for a new one."
        raise Refusal(403, "code_unknown", sentence) from error
    backend.live.publish(LiveEvent(STATIONS, asked.station_id))
    return EnrolmentAnswer(token=token)


@router.get("/head")
def head(backend: TheBackend, station: TheStation) -> HeadAnswer:
    """The last entry that the back end has of this station."""
    return _head_answer(backend.journals.head(station))


@router.post("/entries", openapi_extra=_BATCH)
def append(backend: TheBackend, station: TheStation, body: RawBody) -> HeadAnswer:
    """Store the entries that follow the head. Sent twice, they are stored once."""
    try:
        batch = Batch.model_validate_json(body)
        appended = backend.journals.append(station, [one.entry for one in batch.entries])
    except ValidationError as error:
        raise not_understood(error.errors(include_input=False, include_url=False)) from error
    except NotAJournal as error:
        raise _not_taken(backend, Refusal(422, "not_a_journal", str(error), {"seq": error.seq})) from error
    except Gap as error:
        facts = {"seq": error.head.seq, "hash": error.head.hash}
        raise _not_taken(backend, Refusal(409, "gap", str(error), facts)) from error
    except Differs as error:
        backend.live.publish(LiveEvent(STATIONS, station))
        raise _not_taken(backend, Refusal(409, "differs", str(error), {"seq": error.seq})) from error
    if appended.count:
        backend.metrics.count("paybell_entries_stored_total", appended.count)
        backend.live.publish(LiveEvent(ENTRIES, station))
    return _head_answer(appended.head)


@router.post("/hashes")
def compare(backend: TheBackend, station: TheStation, asked: Hashes) -> HashesAnswer:
    """Where does the station's past part from what it sent before?"""
    numbers = [seq for seq, _ in asked.hashes]
    if numbers != sorted(set(numbers)):
        raise Refusal(422, "not_understood", "hashes: each number must be higher than the one before.")
    found = backend.journals.compare(station, asked.hashes)
    if found.differs_at is not None:
        backend.live.publish(LiveEvent(STATIONS, station))
    return HashesAnswer(same_up_to=found.same_up_to, differs_at=found.differs_at)


@router.put("/status", status_code=204)
def status(backend: TheBackend, station: TheStation, said: StatusSaid) -> None:
    """Keep what the station says of itself; the owner sees it."""
    phones = tuple(PhoneStatus(phone.name, phone.silent_since) for phone in said.phones)
    backend.stations.heard(station, Status(said.version, said.head_seq, said.clock, phones))
    backend.live.publish(LiveEvent(STATUS, station))


@router.get("/events", response_class=EventSourceResponse)
async def events(
    backend: TheBackend, station: TheStation, last_event_id: Annotated[str, Header()] = ""
) -> AsyncIterator[ServerSentEvent]:
    """What the back end tells this station, from the event after `Last-Event-ID` on; without it, from now on."""
    with backend.live.listening() as listener:
        known = await run_in_threadpool(_first_known, backend, station, last_event_id)
        async for told in _told_after(backend, station, known):
            known = told.number
            yield _event(told)
        async for live in listener:
            if live.kind == MISSED or (live.kind == TOLD and live.station == station):
                async for told in _told_after(backend, station, known):
                    known = told.number
                    yield _event(told)


def _first_known(backend: Backend, station: str, last_event_id: str) -> int:
    return int(last_event_id) if last_event_id.isdecimal() else backend.told.last(station)


async def _told_after(backend: Backend, station: str, number: int) -> AsyncIterator[Told]:
    for told in await run_in_threadpool(backend.told.after, station, number):
        yield told


def _event(told: Told) -> ServerSentEvent:
    return ServerSentEvent(data=told.facts, event=told.kind, id=str(told.number))


def _head_answer(head: Head) -> HeadAnswer:
    return HeadAnswer(seq=head.seq, hash=head.hash)


def _not_taken(backend: Backend, refusal: Refusal) -> Refusal:
    backend.metrics.count("paybell_entries_refused_total", reason=refusal.error)
    return refusal
