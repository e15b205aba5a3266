"""A customer display on a serial port: a pole or a box with one or two lines, beside or instead of a second monitor."""

from dataclasses import dataclass
from enum import StrEnum

BAUDS = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)


class DisplayKind(StrEnum):
    LED8N = "led8n"
    """Eight digits and four lamps (单价 总计 收款 找零)."""
    VFD = "vfd"
    """Two lines of twenty characters, with the commands of Epson's DM-D."""


class TextEncoding(StrEnum):
    """What the letters of a VFD are sent as. Digits are the same in each."""

    ASCII = "ascii"
    GBK = "gbk"


USUAL_BAUD = {DisplayKind.LED8N: 2400, DisplayKind.VFD: 9600}


@dataclass(frozen=True, slots=True)
class PoleDisplay:
    """`port` is the system's name of the serial port (`COM3`, `/dev/ttyUSB0`); `baud` 0 takes the kind's usual one.

    Raises:
        ValueError: there is no port, or the speed is not one of BAUDS.
    """

    kind: DisplayKind
    port: str
    baud: int = 0
    encoding: TextEncoding = TextEncoding.ASCII

    def __post_init__(self) -> None:
        if not self.baud:
            object.__setattr__(self, "baud", USUAL_BAUD[self.kind])
        if self.baud not in BAUDS:
            raise ValueError(f"baud = {self.baud}: it must be one of {', '.join(map(str, BAUDS))}")
        if not self.port.strip():
            raise ValueError("port = '': it must name a serial port")
