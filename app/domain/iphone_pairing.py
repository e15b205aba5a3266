"""How far the pairing of an iPhone has come, and what can keep a computer from it."""

from enum import StrEnum


class IphoneStep(StrEnum):
    FINDABLE = "findable"
    """The computer stands in the iPhone's list of Bluetooth devices."""
    COMPARE = "compare"
    """Both show a number of six digits; the owner compares them and taps Pair on the iPhone."""
    BONDED = "bonded"
    """The iPhone is bonded, and has not opened its notifications to this computer yet."""


class IphoneHindrance(StrEnum):
    OTHER_SYSTEM = "other_system"
    """This program cannot ask iPhones for their notifications over this operating system's Bluetooth."""


class IphonesUnreachable(Exception):
    """No iPhone can find this computer, and waiting does not change that."""

    def __init__(self, hindrance: IphoneHindrance, detail: str = "") -> None:
        super().__init__(f"{hindrance}: {detail}" if detail else str(hindrance))
        self.hindrance = hindrance
        self.detail = detail
