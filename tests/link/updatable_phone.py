"""A phone whose app can be updated, and whose system picks its Bluetooth address, as Android does."""

import secrets
from typing import Any

from bumble import hci
from bumble.device import Device
from bumble.gatt import GATT_GENERIC_ATTRIBUTE_SERVICE, Service

from app.link.protocol import gatt
from handset.simulator.air import Air, AirController
from handset.simulator.phone import Phone
from handset.simulator.phone_radio import AirPlug, PhoneRadio


class UpdatablePhone(Phone):
    """Its system tells of no change of its services: neither a hash of them nor `Service Changed`.

    The updated app has the same characteristics in another order. No client can see that but by looking again.
    """

    is_updated = False

    async def switch_on(self) -> None:
        await super().switch_on()
        assert isinstance(self._radio, PhoneRadio)
        _serve_anew(self._radio._device, moved=self.is_updated)


def _serve_anew(device: Device, *, moved: bool) -> None:
    server = device.gatt_server
    services = tuple(server.services)
    for kept in (server.services, server.attributes, server.attributes_by_handle):
        kept.clear()
    for service in services:
        if service.uuid == gatt.SERVICE and moved:
            service = Service(gatt.SERVICE, service.characteristics[::-1])
        if service.uuid != GATT_GENERIC_ATTRIBUTE_SERVICE:
            server.add_service(service)


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
