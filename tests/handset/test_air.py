"""The air behaves as radio does: who leaves is missed, who comes anew is somebody new."""

import asyncio

from bumble.controller import Controller
from bumble.device import Connection, Device, DeviceConfiguration
from bumble.hci import Address, HCI_ErrorCode, HCI_Reset_Command

from handset.simulator.air import Air, AirController
from tests.link.shop import PATIENCE


async def a_device(controller: Controller) -> Device:
    configuration = DeviceConfiguration(address=Address.generate_static_address())
    device = Device.from_config_with_hci(configuration, controller, controller)
    await device.power_on()
    return device


async def connected_pair(air: Air) -> tuple[AirController, Connection, Connection]:
    """The controller of one, and each one's end of the connection."""
    controller = air.controller("server")
    server, caller = await a_device(controller), await a_device(air.controller("caller"))
    arrived: asyncio.Future[Connection] = asyncio.get_running_loop().create_future()
    server.once(Device.EVENT_CONNECTION, arrived.set_result)
    await server.start_advertising(advertising_interval_min=20, advertising_interval_max=20)
    async with asyncio.timeout(PATIENCE):
        return controller, await caller.connect(server.random_address), await arrived


def end_of(connection: Connection) -> "asyncio.Future[int]":
    ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    connection.once(Connection.EVENT_DISCONNECTION, ended.set_result)
    return ended


async def test_who_leaves_is_missed_by_a_timeout_on_both_sides():
    air = Air()
    controller, *ends = await connected_pair(air)
    endings = [end_of(connection) for connection in ends]
    air.leave(controller)
    async with asyncio.timeout(PATIENCE):
        assert await asyncio.gather(*endings) == [HCI_ErrorCode.CONNECTION_TIMEOUT_ERROR] * 2
    assert controller not in air.controllers


async def test_who_is_reset_is_missed_by_a_timeout_and_hears_nothing():
    air = Air()
    controller, caller_end, server_end = await connected_pair(air)
    missed, told = end_of(caller_end), end_of(server_end)
    await server_end.device.send_sync_command(HCI_Reset_Command())
    async with asyncio.timeout(PATIENCE):
        assert await missed == HCI_ErrorCode.CONNECTION_TIMEOUT_ERROR
    assert not told.done()
    assert controller.le_connections == {}


async def test_leaving_twice_is_no_error():
    air = Air()
    controller = air.controller("phone")
    air.leave(controller)
    air.leave(controller)
    assert air.controllers == set()


async def test_data_to_nobody_ends_the_connection():
    air = Air()
    controller, caller_end, _ = await connected_pair(air)
    air.remove_controller(controller)
    ended = end_of(caller_end)
    caller_end.gatt_client.send_gatt_pdu(b"\x0a\x01\x00")
    async with asyncio.timeout(PATIENCE):
        assert await ended == HCI_ErrorCode.CONNECTION_TIMEOUT_ERROR


async def test_every_host_over_tcp_has_a_controller_until_it_goes():
    air = Air()
    door = await air.serve("127.0.0.1", 0)
    reader, writer = await asyncio.open_connection("127.0.0.1", door.port)
    writer.write(bytes.fromhex("01030c00"))  # HCI_Reset
    async with asyncio.timeout(PATIENCE):
        assert await reader.readexactly(7) == bytes.fromhex("040e0401030c00")
    assert len(air.controllers) == 1
    door.close()
    async with asyncio.timeout(PATIENCE):
        assert await reader.read() == b""
    assert air.controllers == set()
    writer.close()
    await writer.wait_closed()
