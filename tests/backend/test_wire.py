import gzip
import json
from datetime import UTC, datetime, timedelta

import pytest

from app.backend.wire import (
    LONGEST_PATIENCE,
    USUAL_PATIENCE,
    Answer,
    entries_body,
    head_in,
    likeness_in,
    patience,
    require_taken,
    status_body,
)
from app.domain.journal_entry import NOTHING_YET, Entry, Head
from app.services.back_end import (
    Away,
    Busy,
    Differs,
    Gap,
    Likeness,
    NotAJournal,
    PhoneSilence,
    StationStatus,
    TokenRefused,
    TooLarge,
)
from tests.fakes import NOON
from tests.journals import a_journal


def unzipped(body: bytes) -> dict[str, object]:
    found: dict[str, object] = json.loads(gzip.decompress(body))
    return found


def test_a_body_travels_as_the_text_that_was_hashed() -> None:
    entries = a_journal(3)
    sent = unzipped(entries_body(entries))["entries"]
    assert [Entry(**entry) for entry in sent] == entries


def test_a_status_names_each_phone_and_since_when_it_is_silent() -> None:
    phones = (PhoneSilence("Pixel", None), PhoneSilence("老王", NOON))
    assert unzipped(status_body(StationStatus("0.1.0", 7, phones, NOON))) == {
        "version": "0.1.0",
        "head_seq": 7,
        "phones": [
            {"name": "Pixel", "silent_since": None},
            {"name": "老王", "silent_since": "2026-11-23T12:00:00+00:00"},
        ],
        "clock": "2026-11-23T12:00:00+00:00",
    }


@pytest.mark.parametrize(
    ("status", "body", "meaning"),
    [
        (409, {"error": "gap", "seq": 0, "hash": NOTHING_YET.hash}, Gap),
        (409, {"error": "differs", "seq": 4}, Differs),
        (422, {"error": "not_a_journal", "seq": 4}, NotAJournal),
        (413, {"error": "too_large"}, TooLarge),
        (413, {}, TooLarge),
        (429, {}, Busy),
        (401, {"error": "revoked"}, TokenRefused),
        (401, {}, TokenRefused),
        (403, {}, Away),
        (404, {}, Away),
        (302, {}, Away),
        (500, {"sentence": "The database is away."}, Away),
        (409, {"error": "gap"}, Away),
        (409, {"error": "gap", "seq": -1, "hash": ""}, Away),
        (409, {"error": "differs"}, Away),
        (409, {"error": "differs", "seq": True}, Away),
        (422, {"detail": [{"msg": "Field required"}]}, Away),
    ],
)
def test_each_refusal_has_its_meaning(status: int, body: dict[str, object], meaning: type[Exception]) -> None:
    with pytest.raises(meaning):
        require_taken(Answer(status, body))


def test_the_back_ends_own_sentence_is_kept() -> None:
    with pytest.raises(Away, match="503: The database"):
        require_taken(Answer(503, {"sentence": "The database is away."}))


@pytest.mark.parametrize(("retry_after", "seconds"), [("", 0), ("40", 40)])
def test_a_back_end_that_is_away_may_say_for_how_long(retry_after: str, seconds: float) -> None:
    with pytest.raises(Away) as away:
        require_taken(Answer(503, {}, retry_after))
    assert away.value.seconds == seconds


@pytest.mark.parametrize("body", [{}, {"seq": "1", "hash": "a"}, {"seq": 1}, {"seq": 1, "hash": 5}])
def test_an_answer_without_a_head_is_none(body: dict[str, object]) -> None:
    with pytest.raises(Away):
        head_in(body)


def test_heads_and_likenesses_are_read() -> None:
    assert head_in({"seq": 3, "hash": "abc"}) == Head(3, "abc")
    assert likeness_in({"same_up_to": None, "differs_at": 3}) == Likeness(0, 3)
    assert likeness_in({"same_up_to": 2, "differs_at": None}) == Likeness(2, None)
    for nonsense in ({"same_up_to": "2"}, {"differs_at": "x"}):
        with pytest.raises(Away):
            likeness_in(nonsense)


@pytest.mark.parametrize(
    ("retry_after", "seconds"),
    [
        ("17", 17),
        (" 17 ", 17),
        ("Mon, 23 Nov 2026 12:00:40 GMT", 40),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0),
        ("999999999", LONGEST_PATIENCE),
        ("", USUAL_PATIENCE),
        ("soon", USUAL_PATIENCE),
        ("Mon, 23 Nov 2026 12:00:40", USUAL_PATIENCE),
    ],
)
def test_patience_is_a_number_or_a_moment(retry_after: str, seconds: float) -> None:
    assert patience(retry_after, NOON) == seconds


def test_patience_by_this_computers_clock() -> None:
    later = datetime.now(UTC) + timedelta(seconds=50)
    assert 40 < patience(f"{later:%a, %d %b %Y %H:%M:%S GMT}") <= 50
