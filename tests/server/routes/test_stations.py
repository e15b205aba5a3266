"""The protocol, version 1, on both databases (docs/back-end-protocol.md)."""

import gzip
import json
from datetime import UTC, datetime, timedelta

from app.domain.journal_entry import BEFORE_THE_FIRST
from app.server.routes.wire import MOST_ENTRIES
from app.server.settings import ServerSettings
from tests.server.client import STATION, Client, running
from tests.server.journal import DAY, as_sent, chained, journal, notice, payments

OTHER = "f" * 16


async def test_a_station_comes_in_with_a_code_that_is_good_once(client: Client) -> None:
    code = client.backend.stations.new_code()
    asked = {"code": f" {code.lower()} ", "station_id": STATION, "name": "Till 1", "version": "0.1.0"}
    assert (await client.http.post("/v1/enrol", json=asked)).status_code == 201
    again = await client.http.post("/v1/enrol", json=asked)
    assert (again.status_code, again.json()["error"]) == (403, "code_unknown")


async def test_a_code_ends_after_half_an_hour(client: Client) -> None:
    code = client.backend.stations.new_code(datetime.now(UTC) - timedelta(minutes=30))
    asked = {"code": code, "station_id": STATION, "name": "Till 1", "version": "0.1.0"}
    assert (await client.http.post("/v1/enrol", json=asked)).json()["error"] == "code_unknown"


async def test_codes_can_be_tried_a_few_times_only(client: Client) -> None:
    asked = {"code": "wrong", "station_id": STATION, "name": "Till 1", "version": "0.1.0"}
    tried = [(await client.http.post("/v1/enrol", json=asked)) for _ in range(11)]
    assert [one.status_code for one in tried] == [403] * 10 + [429]
    assert 0 < int(tried[-1].headers["Retry-After"]) <= 61
    asked["code"] = client.backend.stations.new_code()
    assert (await client.http.post("/v1/enrol", json=asked)).status_code == 429


async def test_enrolled_anew_the_old_token_ends_and_the_journal_stays(client: Client) -> None:
    old = await client.enrol()
    await client.send(old, as_sent(journal()))
    new = await client.enrol()
    refused = await client.http.get("/v1/head", headers=old)
    assert (refused.status_code, refused.json()["error"]) == (401, "token_unknown")
    assert (await client.http.get("/v1/head", headers=new)).json()["seq"] == 1


async def test_a_revoked_station_is_out_at_once_until_it_is_enrolled_again(client: Client) -> None:
    headers = await client.enrol()
    client.backend.stations.revoke(STATION)
    refused = await client.send(headers, as_sent(journal()))
    assert (refused.status_code, refused.json()["error"]) == (401, "revoked")
    assert (await client.send(await client.enrol(), as_sent(journal()))).status_code == 200


async def test_without_its_token_nobody_is_heard(client: Client) -> None:
    for shown in ({}, {"Authorization": "Bearer x"}, {"Authorization": "Basic eDp5"}):
        refused = await client.http.get("/v1/head", headers=shown)
        assert (refused.status_code, refused.json()["error"]) == (401, "token_unknown")
        assert refused.headers["WWW-Authenticate"] == "Bearer"


async def test_entries_are_stored_once_however_often_they_are_sent(client: Client) -> None:
    headers, entries = await client.enrol(), journal(*payments(3))
    assert (await client.http.get("/v1/head", headers=headers)).json() == {"seq": 0, "hash": BEFORE_THE_FIRST}
    due = {"seq": 4, "hash": entries[-1].hash}
    for part in (entries[:2], entries[:2], entries, entries[1:], []):
        answer = await client.send(headers, as_sent(part))
        assert answer.status_code == 200
    assert answer.json() == due == (await client.http.get("/v1/head", headers=headers)).json()
    [taking] = client.backend.takings.of_day(DAY)
    assert (taking.count, taking.money.amount_minor) == (3, 3750)


async def test_a_gap_is_answered_with_the_head_to_go_on_after(client: Client) -> None:
    headers, entries = await client.enrol(), journal(*payments(3))
    await client.send(headers, as_sent(entries[:1]))
    answer = await client.send(headers, as_sent(entries[2:]))
    assert answer.status_code == 409
    assert {**answer.json(), "sentence": ""} == {"error": "gap", "sentence": "", "seq": 1, "hash": entries[0].hash}


async def test_a_changed_past_is_refused_and_the_first_other_entry_is_found(client: Client) -> None:
    headers, true = await client.enrol(), journal(*payments(8))
    await client.send(headers, as_sent(true))
    doctored = true[:4] + list(chained([notice(4, amount_minor=1), *payments(9, first=5)], after=true[3]))
    answer = await client.send(headers, as_sent(doctored[9:]))
    assert (answer.status_code, answer.json()["error"], answer.json()["seq"]) == (409, "differs", 9)
    asked = {"hashes": [[one.seq, one.hash] for one in doctored[::3]]}
    found = await client.http.post("/v1/hashes", headers=headers, json=asked)
    assert found.json() == {"same_up_to": 4, "differs_at": 7}
    asked = {"hashes": [[one.seq, one.hash] for one in doctored[4:6]]}
    found = await client.http.post("/v1/hashes", headers=headers, json=asked)
    assert found.json() == {"same_up_to": 0, "differs_at": 5}
    [seen] = client.backend.stations.all()
    assert (seen.refused_at, seen.head_seq) == (5, 9)
    assert seen.refused_since is not None
    assert (await client.send(headers, as_sent(doctored[3:6]))).json()["seq"] == 5


async def test_hashes_beyond_the_head_say_nothing(client: Client) -> None:
    headers, entries = await client.enrol(), journal(*payments(1))
    await client.send(headers, as_sent(entries))
    asked = {"hashes": [[2, entries[1].hash], [3, "0" * 64]]}
    found = await client.http.post("/v1/hashes", headers=headers, json=asked)
    assert found.json() == {"same_up_to": 2, "differs_at": None}
    asked["hashes"].reverse()
    assert (await client.http.post("/v1/hashes", headers=headers, json=asked)).status_code == 422


async def test_what_is_no_journal_is_refused_with_the_place(client: Client) -> None:
    headers, entries = await client.enrol(), as_sent(journal(*payments(3)))
    forged = [*entries[:2], {**entries[2], "body": entries[2]["body"].replace("1250", "9250")}, entries[3]]
    for batch, seq in ((forged, 3), ([entries[0], entries[2]], 3), (entries[::-1], 3)):
        answer = await client.send(headers, batch)
        assert (answer.status_code, answer.json()["error"], answer.json()["seq"]) == (422, "not_a_journal", seq)
    other = await client.send(headers, as_sent(journal(station=OTHER)))
    assert (other.status_code, other.json()["error"]) == (422, "not_a_journal")
    assert (await client.http.get("/v1/head", headers=headers)).json()["seq"] == 0


FIRST = as_sent(journal())[0]
NO_BATCHES = [
    b"",
    b"[]",
    b"{",
    b'{"entries": [{}]}',
    b'{"entries": [{"seq": "1"}]}',
    b'\xff{"entries": []}',
    *(json.dumps({"entries": [{**FIRST, **wrong}]}).encode() for wrong in ({"body": "{\n}"}, {"body": "\ud800"})),
    *(json.dumps({"entries": [{**FIRST, **wrong}]}).encode() for wrong in ({"seq": 2**63}, {"seq": 0}, {"kind": "A"})),
]


async def test_what_is_no_batch_gets_a_sentence(client: Client) -> None:
    headers = await client.enrol()
    for body in NO_BATCHES:
        answer = await client.http.post("/v1/entries", headers=headers, content=body)
        assert (answer.status_code, answer.json()["error"]) == (422, "not_understood"), body
        assert answer.json()["sentence"]


async def test_a_batch_of_a_thousand_packed_or_not(client: Client) -> None:
    headers, entries = await client.enrol(), journal(*payments(2 * MOST_ENTRIES - 1))
    first, second = (json.dumps({"entries": as_sent(part)}) for part in (entries[:1000], entries[1000:]))
    packed = {**headers, "Content-Encoding": "gzip"}
    answer = await client.http.post("/v1/entries", headers=packed, content=gzip.compress(first.encode()))
    assert answer.json()["seq"] == MOST_ENTRIES
    answer = await client.http.post("/v1/entries", headers=headers, content=second)
    assert answer.json()["seq"] == 2 * MOST_ENTRIES
    one_more = as_sent(journal(*payments(MOST_ENTRIES)))
    assert (await client.send(headers, one_more)).status_code == 422


async def test_the_owner_sees_what_a_station_says_of_itself(client: Client) -> None:
    headers = await client.enrol()
    silent = "2026-11-23T09:02:00+08:00"
    said = {"version": "0.2.0", "head_seq": 7, "clock": "2026-11-23T09:30:00+08:00"}
    said["phones"] = [{"name": "Mi", "silent_since": silent}, {"name": "Vivo", "silent_since": None}]
    assert (await client.http.put("/v1/status", headers=headers, json=said)).status_code == 204
    [seen] = client.backend.stations.all()
    assert seen.status is not None
    assert (seen.name, seen.status.version, seen.behind) == ("Till 1", "0.2.0", 7)
    assert [phone.silent_since for phone in seen.status.phones] == [datetime.fromisoformat(silent), None]
    assert seen.heard_at is not None
    naive = await client.http.put("/v1/status", headers=headers, json={**said, "clock": "2026-11-23T09:30:00"})
    assert naive.status_code == 422


async def test_the_protocol_describes_itself(client: Client) -> None:
    described = (await client.http.get("/openapi.json")).json()
    assert {"/v1/enrol", "/v1/head", "/v1/entries", "/v1/hashes", "/v1/status", "/v1/events"} <= set(described["paths"])


async def test_nobody_asks_over_plain_http_from_elsewhere(url: str) -> None:
    async with running(ServerSettings(url), ("192.0.2.7", 50000)) as client:
        answer = await client.http.get("/healthz")
    assert (answer.status_code, answer.json()["error"]) == (403, "plain_http")
