"""An air whose connections can be up and yet dead."""

from bumble import hci
from bumble.controller import Connection, Controller
from bumble.core import PhysicalTransport

from handset.simulator.air import Air

Underway = tuple[Controller, hci.Address, PhysicalTransport, bytes, Connection | None]


class DeafAir(Air):
    """Between `hold` and `release`, connections are made, stand and end as ever, and carry nothing.

    What was sent meanwhile arrives at the release, where its connection still stands.
    """

    def __init__(self) -> None:
        super().__init__()
        self._held: list[Underway] | None = None

    def hold(self) -> None:
        self._held = []

    def release(self) -> None:
        held, self._held = self._held or [], None
        for sender, destination, transport, data, connection in held:
            if sender.le_connections.get(destination) is connection:
                self.send_acl_data(sender, destination, transport, data)

    def send_acl_data(
        self, sender_controller: Controller, destination_address: hci.Address, transport: PhysicalTransport, data: bytes
    ) -> None:
        if self._held is None:
            super().send_acl_data(sender_controller, destination_address, transport, data)
            return
        connection = sender_controller.le_connections.get(destination_address)
        self._held.append((sender_controller, destination_address, transport, data, connection))
