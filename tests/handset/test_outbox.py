"""The outbox: nothing is forgotten before every station has it, and nothing else is kept."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from handset.simulator.outbox import Outbox

FRONT, BACK = "00000000000000a1", "00000000000000a2"
ALIPAY, WECHAT = "com.eg.android.AlipayGphone", "com.tencent.mm"
NOON = datetime(2026, 11, 23, 12, 0, 0, 123000, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "outbox.sqlite3"


@pytest.fixture
def outbox(file: Path) -> Iterator[Outbox]:
    outbox = Outbox(file)
    outbox.pair(FRONT, "Front", bytes(32))
    outbox.allow(FRONT, [ALIPAY])
    yield outbox
    outbox.close()


def put(outbox: Outbox, text: str, app_id: str = ALIPAY) -> int | None:
    notice = outbox.put(app_id, "收款", text, NOON)
    return notice.seq if notice else None


def texts(outbox: Outbox, station: str, after: int = 0) -> list[str]:
    return [notice.text for notice in outbox.queued_for(station, after)]


def test_numbers_count_from_one_and_times_keep_their_milliseconds(outbox: Outbox):
    assert [put(outbox, text) for text in "ab"] == [1, 2]
    assert {notice.posted_at for notice in outbox.queued()} == {NOON}


def test_only_what_a_station_wants_is_kept(outbox: Outbox):
    assert put(outbox, "chat", WECHAT) is None
    assert outbox.queued() == []


def test_before_its_first_hello_a_station_wants_nothing(outbox: Outbox):
    outbox.pair(BACK, "Back", bytes(32))
    put(outbox, "a")
    assert texts(outbox, BACK) == []


def test_everything_survives_another_life(outbox: Outbox, file: Path):
    put(outbox, "a")
    second_life = Outbox(file)
    assert (second_life.phone_id, second_life.epoch) == (outbox.phone_id, outbox.epoch)
    assert second_life.queued() == outbox.queued()
    assert second_life.stations() == outbox.stations()
    second_life.close()


def test_an_acknowledged_number_is_never_used_again(outbox: Outbox):
    put(outbox, "a")
    outbox.acknowledged(FRONT, 1)
    assert outbox.queued() == []
    assert put(outbox, "b") == 2


def test_an_acknowledgement_is_cumulative_and_never_taken_back(outbox: Outbox):
    for text in "abc":
        put(outbox, text)
    outbox.acknowledged(FRONT, 2)
    outbox.acknowledged(FRONT, 1)
    assert texts(outbox, FRONT) == ["c"]


def test_an_acknowledgement_of_the_future_hides_nothing(outbox: Outbox):
    put(outbox, "a")
    outbox.acknowledged(FRONT, 2**62)
    put(outbox, "b")
    assert texts(outbox, FRONT) == ["b"]


def test_a_notice_is_kept_until_each_station_has_it(outbox: Outbox):
    outbox.pair(BACK, "Back", bytes(32))
    outbox.allow(BACK, [ALIPAY])
    put(outbox, "a")
    outbox.acknowledged(FRONT, 1)
    assert (texts(outbox, FRONT), texts(outbox, BACK)) == ([], ["a"])
    outbox.forget(BACK)
    assert outbox.queued() == []


def test_a_new_station_is_not_told_the_past(outbox: Outbox):
    put(outbox, "before")
    outbox.pair(BACK, "Back", bytes(32))
    outbox.allow(BACK, [ALIPAY])
    put(outbox, "after")
    assert texts(outbox, BACK) == ["after"]


def test_each_station_has_wishes_of_its_own(outbox: Outbox):
    outbox.pair(BACK, "Back", bytes(32))
    outbox.allow(BACK, [WECHAT])
    put(outbox, "ali")
    put(outbox, "wechat", WECHAT)
    assert (texts(outbox, FRONT), texts(outbox, BACK)) == (["ali"], ["wechat"])


def test_pairing_anew_changes_the_key_and_forgets_nothing(outbox: Outbox):
    put(outbox, "a")
    outbox.pair(FRONT, "Front", b"\x01" * 32)
    [station] = outbox.stations()
    assert (station.key, station.wanted) == (b"\x01" * 32, (ALIPAY,))
    assert texts(outbox, FRONT) == ["a"]


def test_a_wipe_begins_at_one_under_another_epoch(outbox: Outbox):
    put(outbox, "a")
    outbox.acknowledged(FRONT, 1)
    epoch = outbox.epoch
    outbox.wipe()
    assert (put(outbox, "b"), texts(outbox, FRONT)) == (1, ["b"])
    assert outbox.epoch != epoch


def test_what_was_sent_already_can_be_left_out(outbox: Outbox):
    for text in "abc":
        put(outbox, text)
    assert texts(outbox, FRONT, after=2) == ["c"]


def test_a_stranger_has_nothing_queued(outbox: Outbox):
    put(outbox, "a")
    assert texts(outbox, BACK) == []
