import os

import pytest
from serial.tools import list_ports

from app.displays.serial_port import PortUnreachable, serial_ports, write_message
from tests.displays.ptys import PtyDisplay


async def test_every_byte_arrives_as_it_is(display: PtyDisplay) -> None:
    message = bytes(range(256))
    write_message(display.name, 2400, message)
    assert await display.hears(message) == message


def test_a_port_that_is_not_there_is_named(display: PtyDisplay) -> None:
    with pytest.raises(PortUnreachable, match="ttyNONE"):
        write_message(display.name.replace("ttyDISPLAY", "ttyNONE"), 2400, b"x")


def test_what_is_no_terminal_is_refused() -> None:
    with pytest.raises(PortUnreachable):
        write_message(os.devnull, 2400, b"x")


def test_a_port_that_takes_nothing_is_given_up(display: PtyDisplay) -> None:
    display.clog()
    with pytest.raises(PortUnreachable, match="timeout"):
        write_message(display.name, 2400, b"x" * 64, patience=0.05)


def test_the_ports_are_those_of_the_system() -> None:
    assert set(serial_ports()) == {found.device for found in list_ports.comports()}
