from datetime import timedelta

from app.domain.link_state import LinkPhase
from app.domain.phone import PairedPhone
from app.ui.cashier.links import WORST_FIRST, Links
from tests.ui.cashier.shop import NOON, link


def test_every_phase_has_its_place() -> None:
    assert set(WORST_FIRST) == set(LinkPhase)


def test_the_phone_that_needs_somebody_comes_first() -> None:
    links = Links()
    links.put(link(LinkPhase.CONNECTED, "a"))
    links.put(link(LinkPhase.SILENT, "b"))
    assert links.worst == link(LinkPhase.SILENT, "b")
    links.forget("b")
    assert links.worst == link(LinkPhase.CONNECTED, "a")


def test_no_phone_is_forgotten_when_one_comes() -> None:
    links = Links()
    links.put(link(LinkPhase.NO_PHONE, "", ""))
    links.add(PairedPhone("a", "Pixel", NOON + timedelta(minutes=1)))
    assert [state.phone_id for state in links.phones()] == ["a"]
    assert links.worst is not None
    assert links.worst.phase is LinkPhase.NEVER_SEEN
