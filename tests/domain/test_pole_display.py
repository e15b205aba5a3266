import pytest

from app.domain.pole_display import USUAL_BAUD, DisplayKind, PoleDisplay


def test_each_kind_has_its_usual_speed() -> None:
    assert set(USUAL_BAUD) == set(DisplayKind)
    assert PoleDisplay(DisplayKind.LED8N, "COM3").baud == 2400
    assert PoleDisplay(DisplayKind.VFD, "COM3").baud == 9600
    assert PoleDisplay(DisplayKind.VFD, "COM3", 19200).baud == 19200


@pytest.mark.parametrize(("port", "baud", "named"), [("COM3", 2401, "baud"), ("COM3", -1, "baud"), (" ", 0, "port")])
def test_what_cannot_be_is_refused(port: str, baud: int, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        PoleDisplay(DisplayKind.LED8N, port, baud)
