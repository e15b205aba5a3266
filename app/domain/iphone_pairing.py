"""How far the pairing of an iPhone has come, and what can keep a computer from it."""

from enum import StrEnum


class IphoneStep(StrEnum):
    FINDABLE = "findable"
    """The computer stands in the iPhone's list of Bluetooth devices."""
    COMPARE = "compare"
    """Both show a number of six digits; the owner says here whether they are one, and taps Pair on the iPhone."""
    TYPE = "type"
    """An older adapter: the iPhone asks for the six digits that stand here, and the owner types them there."""
    BONDED = "bonded"
    """The iPhone is bonded, and has not opened its notifications to this computer yet."""


class IphoneHindrance(StrEnum):
    OTHER_SYSTEM = "other_system"
    """This program cannot ask iPhones for their notifications over this operating system's Bluetooth."""
    NO_SERVICE = "no_service"
    """The system's Bluetooth service is not installed, or does not run."""
    NO_ADAPTER = "no_adapter"
    """This computer has no Bluetooth adapter that can make itself known."""
    ADAPTER_OFF = "adapter_off"
    """Bluetooth is switched off."""
    NOT_PERMITTED = "not_permitted"
    """The system does not let this program pair devices."""
    NUMBERS_DIFFER = "numbers_differ"
    """The owner did not see the same number on the iPhone: whatever called was sent away."""
    NOBODY_CAME = "nobody_came"
    """No iPhone was paired in time, and the computer cannot be found any more."""
    FAULT = "fault"
    """The Bluetooth system reports something that none of the above describes; see the detail."""


class IphonesUnreachable(Exception):
    """No iPhone can find this computer, and waiting does not change that."""

    def __init__(self, hindrance: IphoneHindrance, detail: str = "") -> None:
        super().__init__(f"{hindrance}: {detail}" if detail else str(hindrance))
        self.hindrance = hindrance
        self.detail = detail
