"""Serial ports, opened for one message and closed again: whatever is plugged in now gets it."""

import sys

import serial
from serial.tools import list_ports

PATIENCE = 2.0
"""Seconds until a port that takes nothing counts as out of reach."""

if sys.platform == "win32":
    _REFUSALS = (OSError, ValueError)
else:
    import termios

    _REFUSALS = (OSError, ValueError, termios.error)


class PortUnreachable(Exception):
    """The message was not taken; the text is the system's own word for why."""


def write_message(port: str, baud: int, message: bytes, patience: float = PATIENCE) -> None:
    """Open the port (8N1, no flow control), write, close. Blocks: never call it on the window's thread.

    Raises:
        PortUnreachable: there is no such port, another program has it, or it took nothing for `patience` seconds.
    """
    try:
        with serial.Serial(port, baud, write_timeout=patience, exclusive=True) as opened:
            opened.write(message)
    except _REFUSALS as refusal:
        raise PortUnreachable(str(refusal)) from refusal


def serial_ports() -> dict[str, str]:
    """The ports that this computer has now, each with the system's description of it. Asks the system: blocks."""
    return {found.device: found.description or "" for found in sorted(list_ports.comports())}
