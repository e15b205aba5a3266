from app.domain.link_state import LinkPhase
from app.domain.trouble import StationTrouble
from app.ui.cashier.message_line import Weight
from app.ui.cashier.weights import weight_of_link, weight_of_trouble


def test_only_a_wrong_key_is_an_alarm() -> None:
    assert [phase for phase in LinkPhase if weight_of_link(phase) is Weight.ALARM] == [LinkPhase.WRONG_KEY]


def test_what_keeps_money_from_being_noticed_is_a_warning() -> None:
    assert weight_of_link(LinkPhase.SILENT) is Weight.WARNING
    assert weight_of_trouble(StationTrouble.NO_SOUND) is Weight.WARNING
    assert weight_of_trouble(StationTrouble.KEYS_IN_FILE) is Weight.HINT
