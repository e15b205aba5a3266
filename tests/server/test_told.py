from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from app.server import schema
from app.server.database import Database
from app.server.stations import Stations
from app.server.told import KEPT, Told, ToldStations, tell
from tests.server.client import STATION


@pytest.fixture
def told(database: Database) -> ToldStations:
    stations = Stations(database)
    stations.enrol(stations.new_code(), STATION, "Till", "1")
    return ToldStations(database)


def test_what_a_station_is_told_is_numbered_and_can_be_heard_again(database: Database, told: ToldStations) -> None:
    assert (told.last(STATION), told.after(STATION, 0)) == (0, [])
    with database.writing() as connection:
        first = tell(connection, STATION, "payment", {"amount_minor": 1250, "payer": "李*"})
        second = tell(connection, STATION, "payment", {"amount_minor": 100})
    assert first == Told(1, "payment", {"amount_minor": 1250, "payer": "李*"})
    assert told.after(STATION, 0) == [first, second]
    assert told.after(STATION, 1) == [second]
    assert told.last(STATION) == 2


def test_old_events_go_and_their_numbers_do_not_come_again(database: Database, told: ToldStations) -> None:
    with database.writing() as connection:
        tell(connection, STATION, "payment", {})
        long_ago = datetime.now(UTC) - KEPT - timedelta(seconds=1)
        connection.execute(update(schema.told).values(at=long_ago))
        third = tell(connection, STATION, "payment", {})
    assert told.after(STATION, 0) == [third]
    assert third.number == 2
