"""What the back end tells stations: kept in order for each, so that one that was away hears what it missed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from app.server import schema
from app.server.database import Database

KEPT = timedelta(days=7)
_station, _told = schema.station, schema.told


@dataclass(frozen=True, slots=True)
class Told:
    """One event for a station. Its numbers rise by one."""

    number: int
    kind: str
    facts: Mapping[str, Any]


def tell(connection: Connection, station: str, kind: str, facts: Mapping[str, Any]) -> Told:
    """Keep an event for `station`, inside the caller's writing transaction; what is older than `KEPT` goes."""
    now = datetime.now(UTC)
    count = update(_station).where(_station.c.id == station).values(told=_station.c.told + 1)
    number = int(connection.execute(count.returning(_station.c.told)).scalar_one())
    row = {"station": station, "number": number, "at": now, "kind": kind, "body": json.dumps(facts)}
    connection.execute(insert(_told).values(row))
    connection.execute(delete(_told).where((_told.c.station == station) & (_told.c.at < now - KEPT)))
    return Told(number, kind, facts)


class ToldStations:
    """What stations were told. Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self, station: str) -> int:
        """The number of the last event for `station`; 0 where there was none."""
        with self._database.reading() as connection:
            return int(connection.execute(select(_station.c.told).where(_station.c.id == station)).scalar_one())

    def after(self, station: str, number: int) -> Sequence[Told]:
        later = (_told.c.station == station) & (_told.c.number > number)
        with self._database.reading() as connection:
            rows = connection.execute(select(_told).where(later).order_by(_told.c.number)).all()
        return [Told(row.number, row.kind, json.loads(row.body)) for row in rows]
