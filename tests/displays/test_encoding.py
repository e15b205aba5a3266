import pytest

from app.displays.encoding import encoded, trial
from app.domain.pole_display import DisplayKind, PoleDisplay, TextEncoding


@pytest.mark.parametrize(
    ("display", "message"),
    [
        (PoleDisplay(DisplayKind.LED8N, "COM3"), b"\x1bQA12.34\r\x1bs2"),
        (
            PoleDisplay(DisplayKind.VFD, "COM3"),
            b"\x1b@\x0c\x1f$\x01\x01Wang                \x1f$\x01\x02TOTAL          12.34",
        ),
        (
            PoleDisplay(DisplayKind.VFD, "COM3", encoding=TextEncoding.GBK),
            b"\x1b@\x0c\x1f$\x01\x01Wang                \x1f$\x01\x02\xba\xcf\xbc\xc6           12.34",
        ),
    ],
)
def test_each_kind_is_written_to_in_its_own_way(display: PoleDisplay, message: bytes) -> None:
    assert encoded(trial("Wang"), display) == message
