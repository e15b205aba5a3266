"""What a shop's computer is told to run is what `main.py serve` understands; the tables can be cut and work on."""

import json
import re
import shlex
from pathlib import Path

import pytest
from sqlalchemy import text

from app.bootstrap.command_line import parser
from app.server.database import Database
from app.server.journals import Journals
from app.server.stations import Stations
from app.server.takings import Takings
from tests.server.client import STATION
from tests.server.conftest import TEMPLATE, postgres
from tests.server.journal import DAY, identity, journal, payments
from tests.server.postgres_server import PostgresServer

FOLDER = Path(__file__).parents[2] / "installer" / "server"
__all__ = ["postgres"]


def words_of_unit() -> list[str]:
    line = re.search(r"^ExecStart=(.*)$", (FOLDER / "paybell-backend.service").read_text("utf-8"), re.MULTILINE)
    assert line
    return shlex.split(line[1])[2:]


def words_of_container() -> list[str]:
    lines = (FOLDER / "Containerfile").read_text("utf-8")
    return [
        word for found in re.findall(r"^(?:ENTRYPOINT|CMD) (.*)$", lines, re.MULTILINE) for word in json.loads(found)
    ][2:]


@pytest.mark.parametrize("words", [words_of_unit(), words_of_container()], ids=["systemd", "container"])
def test_the_command_line_is_understood(words: list[str]) -> None:
    arguments = parser().parse_args(words)
    assert (arguments.command, arguments.data, arguments.port) == ("serve", Path("/var/lib/paybell"), 8443)
    assert arguments.certificate
    assert arguments.key


def test_a_database_is_cut_into_months_and_stations_and_works_on(postgres: PostgresServer) -> None:
    database = Database(postgres.make("cut", TEMPLATE))
    stations, journals = Stations(database), Journals(database)
    stations.enrol(stations.new_code(), STATION, "Till", "1")
    entries = journal(*payments(5), ("payment_given", {**identity(1), "sale": "s", "why": ""}), *payments(1, first=6))
    journals.append(STATION, entries[:4])
    for _ in range(2):
        with database.writing() as connection:
            connection.execute(text((FOLDER / "partitions.sql").read_text("utf-8").replace(":", r"\:")))
        database.engine.dispose()  # the next time is another session
    journals.append(STATION, entries)
    [taking] = Takings(database).of_day(DAY)
    assert taking.count == 6
    with database.reading() as connection:
        kept = "SELECT count(*), count(sale) FROM payment_2026_11"
        assert connection.exec_driver_sql(kept).one() == (6, 1)
        assert connection.exec_driver_sql("SELECT count(*) FROM entry").scalar_one() == len(entries)
    database.close()
