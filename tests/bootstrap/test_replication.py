from datetime import timedelta

from app.bootstrap.replication import MOST_NAME, MOST_PHONES, Membership, phones_of
from app.domain.link_state import LinkPhase, LinkState
from app.services.back_end import PhoneSilence
from tests.fakes import NOON

EARLIER = NOON - timedelta(minutes=3)


def test_a_phone_is_silent_since_it_was_last_heard() -> None:
    states = (
        LinkState("a", "Pixel", LinkPhase.CONNECTED, EARLIER, NOON),
        LinkState("b", "Redmi", LinkPhase.SILENT, NOON, EARLIER),
        LinkState("c", "老王", LinkPhase.NEVER_SEEN, EARLIER),
    )
    assert phones_of(states) == (
        PhoneSilence("Pixel", None),
        PhoneSilence("Redmi", EARLIER),
        PhoneSilence("老王", EARLIER),
    )


def test_a_status_has_room_for_so_much() -> None:
    phones = phones_of((LinkState("a", "x\n\u202e" * 100, LinkPhase.CONNECTED, NOON),) * 100)
    assert len(phones) == MOST_PHONES
    assert len(phones[0].name) == MOST_NAME
    assert "\n" not in phones[0].name
    assert "\u202e" not in phones[0].name


def test_a_token_is_in_no_log() -> None:
    assert "secret" not in repr(Membership("https://shop.example", "secret"))
