from collections.abc import Iterator
from contextlib import contextmanager

from app.server.settings import ServerSettings
from tests.server.client import Client, running
from tests.server.journal import as_sent, journal, notice, payments


async def test_it_is_well_while_its_database_answers(client: Client) -> None:
    answer = await client.http.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")
    with out_of_order(client):
        answer = await client.http.get("/v1/head", headers={"Authorization": "Bearer x"})
    assert (answer.status_code, answer.json()["error"]) == (503, "database_away")
    assert answer.headers["Retry-After"] == "1"


@contextmanager
def out_of_order(client: Client) -> Iterator[None]:
    with client.backend.database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE station RENAME TO elsewhere")
    yield
    with client.backend.database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO station")


async def test_it_counts_as_prometheus_reads(client: Client) -> None:
    headers = await client.enrol()
    entries = journal(*payments(4))
    await client.send(headers, as_sent(entries))
    await client.send(headers, as_sent(entries))
    await client.send(headers, as_sent(journal(notice(7))))
    answer = await client.http.get("/metrics")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    lines = answer.text.splitlines()
    assert {
        "# TYPE paybell_entries_stored_total counter",
        "paybell_entries_stored_total 5",
        'paybell_entries_refused_total{reason="differs"} 1',
        "paybell_stations 1",
        "paybell_stations_refused 1",
        "paybell_listeners 0",
    } <= set(lines)


async def test_metrics_are_for_this_computer_alone(url: str) -> None:
    async with running(ServerSettings(url), ("192.0.2.7", 50000)) as client:
        client.http.base_url = "https://here"
        answer = await client.http.get("/metrics")
        assert (answer.status_code, answer.json()["error"]) == (403, "not_here")
        assert (await client.http.get("/healthz")).status_code == 200
