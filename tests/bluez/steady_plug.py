"""A phone whose system picks its Bluetooth address, as Android does."""

import secrets
from typing import Any

from bumble import hci

from handset.simulator.air import Air, AirController
from handset.simulator.phone_radio import AirPlug


class SteadyPlug(AirPlug):
    """A controller in the air, for which the phone's system picks the address: the app has no say where it is set."""

    def __init__(self, air: Air, address: str | None = None) -> None:
        super().__init__(air)
        self.keep(address)

    def keep(self, address: str | None) -> None:
        """From the next time on; None lets the app choose a fresh one each time."""
        self._address = address and hci.Address(address, hci.Address.RANDOM_DEVICE_ADDRESS)

    async def open(self) -> tuple[Any, Any]:
        self._controller = PhoneController(self._air, self._address)
        return self._controller, self._controller

    def change_address(self) -> None:
        """At once, without a word to the app."""
        assert self._controller is not None
        self._controller.random_address = hci.Address.generate_private_address(secrets.token_bytes(16))


class PhoneController(AirController):
    def __init__(self, air: Air, address: hci.Address | None) -> None:
        super().__init__("phone", air)
        self._address = address

    def on_hci_le_set_random_address_command(
        self, command: hci.HCI_LE_Set_Random_Address_Command
    ) -> hci.HCI_StatusReturnParameters:
        command.random_address = self._address or command.random_address
        return super().on_hci_le_set_random_address_command(command)
