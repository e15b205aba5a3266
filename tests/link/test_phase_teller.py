from app.domain.link_state import LinkPhase
from app.link.phase_teller import PhaseTeller
from tests.link.shop import Ledger


def told(ledger: Ledger) -> list[LinkPhase]:
    return [phase for phase, _ in ledger.phases]


def test_the_same_is_not_told_twice():
    ledger = Ledger()
    teller = PhaseTeller("p", ledger)
    for _ in range(3):
        teller.radio_failed(LinkPhase.ADAPTER_OFF, "off")
    assert ledger.phases == [(LinkPhase.ADAPTER_OFF, "off")]


def test_a_wrong_key_stays_on_show_while_it_is_tried_again():
    ledger = Ledger()
    teller = PhaseTeller("p", ledger)
    for _ in range(2):
        teller.seen()
        teller.ended(LinkPhase.WRONG_KEY, "")
        teller.radio_failed(None, "the connection ended")
    teller.connected()
    assert told(ledger) == [LinkPhase.CONNECTING, LinkPhase.WRONG_KEY, LinkPhase.CONNECTED]


def test_a_mended_adapter_is_told_and_silence_is_not_called_never_seen():
    ledger = Ledger()
    teller = PhaseTeller("p", ledger)
    teller.connected()
    teller.radio_failed(LinkPhase.NO_ADAPTER, "unplugged")
    teller.scanning_began()
    teller.scanning_began()
    assert told(ledger) == [LinkPhase.CONNECTED, LinkPhase.NO_ADAPTER, LinkPhase.SILENT]
