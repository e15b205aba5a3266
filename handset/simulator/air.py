"""The air of a virtual shop: controllers that hear one another as real ones do, in this process or over TCP."""

import asyncio

from bumble import hci, ll
from bumble.controller import Connection, Controller, LegacyAdvertiser
from bumble.core import PhysicalTransport
from bumble.link import LocalLink
from bumble.transport.common import StreamPacketSink, StreamPacketSource

OUT_OF_REACH = hci.HCI_ErrorCode.CONNECTION_TIMEOUT_ERROR
LEGACY_ONLY = ~(hci.LeFeatureMask.LL_PRIVACY | hci.LeFeatureMask.LE_EXTENDED_ADVERTISING)


class AirController(Controller):
    """A Bluetooth LE controller with legacy advertising (31 octets and a scan response of 31), as every phone has it.

    It differs from bumble's own where that one leaves the Core Specification: scan responses carry their own data, a
    cancelled connection attempt ends (Vol 4, Part E, 7.8.13), and a reset ends everything (7.3.2).
    """

    le_acl_data_packet_length = 251

    def __init__(self, name: str, air: "Air", **host: object) -> None:
        super().__init__(name, link=air, **host)  # type: ignore[arg-type]  # bumble leaves `host_source` untyped
        self.air = air
        self.le_features &= LEGACY_ONLY

    def on_advertising_pdu(self, pdu: ll.AdvInd | ll.AdvExtInd) -> None:
        if self.le_scan_enable:
            self._report(pdu.advertiser_address, "ADV_IND", pdu.data)
            self._report(pdu.advertiser_address, "SCAN_RSP", self.air.scan_response(pdu.advertiser_address))
        wanted = self.pending_le_connection
        if wanted and wanted.peer_address == pdu.advertiser_address:
            self.create_le_connection(pdu.advertiser_address)

    def _report(self, advertiser: hci.Address, kind: str, data: bytes) -> None:
        report = hci.HCI_LE_Advertising_Report_Event.Report(
            event_type=hci.HCI_LE_Advertising_Report_Event.EventType[kind],
            address_type=advertiser.address_type,
            address=advertiser,
            data=data,
            rssi=-50,
        )
        self.send_hci_packet(hci.HCI_LE_Advertising_Report_Event([report]))

    def on_hci_reset_command(self, command: hci.HCI_Reset_Command) -> hci.HCI_StatusReturnParameters:
        """Its own host hears nothing of the connections that end by it."""
        self.le_scan_enable = False
        self.pending_le_connection = None
        self.le_legacy_advertiser.stop()
        self.air.forsake(self)
        return super().on_hci_reset_command(command)

    def on_hci_le_create_connection_cancel_command(
        self, command: hci.HCI_LE_Create_Connection_Cancel_Command
    ) -> hci.HCI_StatusReturnParameters:
        if given_up := self.pending_le_connection:
            self.pending_le_connection = None
            self._report_failed_connection(given_up.peer_address)
        return super().on_hci_le_create_connection_cancel_command(command)

    def _report_failed_connection(self, peer: hci.Address) -> None:
        self.send_hci_packet(
            hci.HCI_LE_Connection_Complete_Event(
                status=hci.HCI_ErrorCode.UNKNOWN_CONNECTION_IDENTIFIER_ERROR,
                connection_handle=0,
                role=hci.Role.CENTRAL,
                peer_address_type=peer.address_type,
                peer_address=peer,
                connection_interval=0,
                peripheral_latency=0,
                supervision_timeout=0,
                central_clock_accuracy=0,
            )
        )

    def on_ll_control_pdu(self, sender_address: hci.Address, packet: ll.ControlPdu) -> None:
        if sender_address in self.le_connections:
            super().on_ll_control_pdu(sender_address, packet)

    def lose(self, connection: Connection) -> None:
        """End a connection as a supervision timeout does: nobody said goodbye."""
        if self.le_connections.get(connection.peer_address) is connection:
            self.on_le_disconnected(connection, OUT_OF_REACH)


class Air(LocalLink):
    """Controllers that hear one another. One that leaves is gone as if carried out of the shop."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # bumble

    def controller(self, name: str) -> AirController:
        """A new controller in this air, for a bumble `Device` of this process."""
        return AirController(name, self)

    def leave(self, controller: AirController) -> None:
        """Take a controller out; who was connected to it notices a supervision timeout. Leaving twice is no error."""
        if controller not in self.controllers:
            return
        controller.le_legacy_advertiser.stop()
        for connection in tuple(controller.le_connections.values()):
            self._lose_both_ends(controller, connection)
        self.remove_controller(controller)

    def forsake(self, controller: AirController) -> None:
        """Let its connections end without a word of its own; who was connected to it notices a supervision timeout."""
        for connection in tuple(controller.le_connections.values()):
            if other := self._other_end(connection):
                other.lose(other.le_connections[connection.self_address])
        controller.le_connections.clear()

    async def serve(self, host: str, port: int) -> "AirDoor":
        """Let other processes in by bumble's HCI transport `tcp-client:host:port`, each with a controller of its own.

        Port 0 takes a free one. A connection that drops leaves the air.

        Raises:
            OSError: the port cannot be listened to.
        """
        guests: set[TcpGuest] = set()
        server = await asyncio.get_running_loop().create_server(lambda: TcpGuest(self, guests), host, port)
        return AirDoor(server, guests)

    def scan_response(self, advertiser: hci.Address) -> bytes:
        return next((bytes(each.scan_response_data) for each in self._advertisers() if each.address == advertiser), b"")

    def _advertisers(self) -> list[LegacyAdvertiser]:
        return [controller.le_legacy_advertiser for controller in self.controllers]

    def send_acl_data(
        self, sender_controller: Controller, destination_address: hci.Address, transport: PhysicalTransport, data: bytes
    ) -> None:
        """Deliver to the other end of the connection, by the addresses it was made with, public or random."""
        connection = sender_controller.le_connections.get(destination_address)
        if connection is None or not isinstance(sender_controller, AirController):
            return
        if receiver := self._other_end(connection):
            asyncio.get_running_loop().call_soon(receiver.on_link_acl_data, connection.self_address, transport, data)
        else:
            sender_controller.lose(connection)

    def send_ll_control_pdu(
        self, sender_address: hci.Address, receiver_address: hci.Address, packet: ll.ControlPdu
    ) -> None:
        if receiver := self._holder(receiver_address, sender_address):
            asyncio.get_running_loop().call_soon(receiver.on_ll_control_pdu, sender_address, packet)

    def _lose_both_ends(self, controller: AirController, connection: Connection) -> None:
        if other := self._other_end(connection):
            other.lose(other.le_connections[connection.self_address])
        controller.lose(connection)

    def _other_end(self, connection: Connection) -> AirController | None:
        return self._holder(connection.peer_address, connection.self_address)

    def _holder(self, own: hci.Address, peer: hci.Address) -> AirController | None:
        """The controller that holds a connection from its address `own` to `peer`."""
        for controller in self.controllers:
            connection = controller.le_connections.get(peer)
            if connection and connection.self_address == own and isinstance(controller, AirController):
                return controller
        return None


class TcpGuest(StreamPacketSource):
    """A host in another process, on the controller that the air gave it."""

    def __init__(self, air: Air, guests: "set[TcpGuest]") -> None:
        super().__init__()
        self._air = air
        self._guests = guests

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not isinstance(transport, asyncio.WriteTransport):
            raise TypeError("an HCI host must be written to")
        self.transport = transport
        self._controller = AirController("guest", self._air, host_source=self, host_sink=StreamPacketSink(transport))
        self._guests.add(self)

    def connection_lost(self, error: Exception | None) -> None:  # noqa: ARG002  # the end is the end, whatever caused it
        self._air.leave(self._controller)
        self._guests.discard(self)


class AirDoor:
    """Where other processes come in. `port` is the one in use."""

    def __init__(self, server: asyncio.Server, guests: set[TcpGuest]) -> None:
        self._server = server
        self._guests = guests
        self.port: int = server.sockets[0].getsockname()[1]

    def close(self) -> None:
        """Let nobody in any more, and put everybody out."""
        self._server.close()
        for guest in tuple(self._guests):
            guest.transport.close()
