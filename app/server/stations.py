"""The stations of the shop: enrolled with a code of the owner's, known by their token, heard of by what they say."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from app.domain.journal_entry import BEFORE_THE_FIRST
from app.server import schema
from app.server.database import Database, upsert
from app.server.secret import code_as_made, hash_of, new_code, new_token

CODE_LIVES = timedelta(minutes=30)
_station, _status, _code = schema.station, schema.status, schema.enrolment_code


class CodeUnknown(Exception):
    """There is no such code, or it was used, or its time is over."""


class TokenUnknown(Exception):
    """No station has this token, or no longer."""


class Revoked(Exception):
    """The owner has shut this station out."""


@dataclass(frozen=True, slots=True)
class PhoneStatus:
    """A phone of a station; `silent_since` is None while it is heard."""

    name: str
    silent_since: datetime | None


@dataclass(frozen=True, slots=True)
class Status:
    """What a station says of itself; `head_seq` is the last entry of its own journal, `clock` what its clock shows."""

    version: str
    head_seq: int
    clock: datetime
    phones: tuple[PhoneStatus, ...] = ()


@dataclass(frozen=True, slots=True)
class Station:
    """What the owner sees of a station. `behind` is None until it has said how far its journal goes."""

    id: str
    name: str
    enrolled_at: datetime
    revoked_at: datetime | None
    head_seq: int
    refused_at: int | None
    refused_since: datetime | None
    heard_at: datetime | None
    status: Status | None

    @property
    def behind(self) -> int | None:
        return max(self.status.head_seq - self.head_seq, 0) if self.status else None


class Stations:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def new_code(self, now: datetime | None = None) -> str:
        """A code with which one station may enrol within `CODE_LIVES`."""
        code, made_at = new_code(), now or datetime.now(UTC)
        row = {"code_hash": hash_of(code_as_made(code)), "made_at": made_at, "expires_at": made_at + CODE_LIVES}
        with self._database.writing() as connection:
            connection.execute(insert(_code).values(row))
        return code

    def enrol(self, code: str, station: str, name: str, version: str, now: datetime | None = None) -> str:
        """Let the station in, or in again; returns its new token. An older one, or being shut out, ends with that.

        Raises:
            CodeUnknown: see there.
        """
        token, at = new_token(), now or datetime.now(UTC)
        with self._database.writing() as connection:
            _use_code(connection, code, station, at)
            let_in = {"name": name, "version": version, "token_hash": hash_of(token), "revoked_at": None}
            first = {"id": station, "enrolled_at": at, "head_hash": BEFORE_THE_FIRST}
            keep = upsert(connection, _station).values(**let_in, **first)
            connection.execute(keep.on_conflict_do_update(index_elements=["id"], set_=let_in))
        return token

    def of_token(self, token: str) -> str:
        """The id of the station whose token this is.

        Raises:
            TokenUnknown, Revoked: see there.
        """
        asked = select(_station.c.id, _station.c.revoked_at).where(_station.c.token_hash == hash_of(token))
        with self._database.reading() as connection:
            row = connection.execute(asked).one_or_none()
        if row is None:
            raise TokenUnknown
        if row.revoked_at is not None:
            raise Revoked
        return str(row.id)

    def revoke(self, station: str, now: datetime | None = None) -> None:
        """Shut the station out from its next request on. What it has sent stays."""
        out = (_station.c.id == station) & _station.c.revoked_at.is_(None)
        with self._database.writing() as connection:
            connection.execute(update(_station).where(out).values(revoked_at=now or datetime.now(UTC)))

    def heard(self, station: str, status: Status, now: datetime | None = None) -> None:
        """Keep what the station says of itself."""
        said = {
            "heard_at": now or datetime.now(UTC),
            "version": status.version,
            "head_seq": status.head_seq,
            "clock": status.clock,
            "phones": json.dumps([_phone_said(phone) for phone in status.phones]),
        }
        with self._database.writing() as connection:
            keep = upsert(connection, _status).values(station=station, **said)
            connection.execute(keep.on_conflict_do_update(index_elements=["station"], set_=said))

    def all(self) -> Sequence[Station]:
        """In the order in which they were enrolled."""
        both = _station.outerjoin(_status, _status.c.station == _station.c.id)
        said = [column.label(f"said_{column.name}") for column in _status.columns]
        asked = select(_station, *said).select_from(both).order_by(_station.c.enrolled_at, _station.c.id)
        with self._database.reading() as connection:
            return [_station_from(row) for row in connection.execute(asked)]


def _use_code(connection: Connection, code: str, station: str, at: datetime) -> None:
    still_good = _code.c.used_at.is_(None) & (_code.c.expires_at > at)
    this = (_code.c.code_hash == hash_of(code_as_made(code))) & still_good
    if connection.execute(update(_code).where(this).values(used_at=at, station=station)).rowcount != 1:
        raise CodeUnknown


def _phone_said(phone: PhoneStatus) -> dict[str, str | None]:
    return {"name": phone.name, "silent_since": phone.silent_since.isoformat() if phone.silent_since else None}


def _station_from(row: "Row[Any]") -> Station:
    return Station(
        id=row.id,
        name=row.name,
        enrolled_at=row.enrolled_at,
        revoked_at=row.revoked_at,
        head_seq=row.head_seq,
        refused_at=row.refused_at,
        refused_since=row.refused_since,
        heard_at=row.said_heard_at,
        status=_status_from(row) if row.said_station else None,
    )


def _status_from(row: "Row[Any]") -> Status:
    phones = tuple(
        PhoneStatus(one["name"], datetime.fromisoformat(one["silent_since"]) if one["silent_since"] else None)
        for one in json.loads(row.said_phones)
    )
    return Status(row.said_version, row.said_head_seq, row.said_clock, phones)
