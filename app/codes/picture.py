"""A payload as the modules of a QR code (ISO/IEC 18004)."""

from functools import lru_cache
from typing import TypeAlias

from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode

Matrix: TypeAlias = tuple[tuple[bool, ...], ...]
"""Rows of modules, True where dark, without the quiet zone."""

QUIET_ZONE = 4
"""Light modules that must surround the code (ISO/IEC 18004:2015, 6.3.8)."""


class NoCode(ValueError):
    """No QR code can be made of the text; the message says why."""


class PayloadTooLong(NoCode):
    """The text does not fit into the largest QR code at error level M, which holds 2,331 bytes."""


class PayloadEmpty(NoCode):
    """There is nothing to encode."""


class PayloadNoText(NoCode):
    """Half a surrogate pair stands in it, as a clipboard may give it: no encoding has octets for that."""


@lru_cache(maxsize=64)
def modules(payload: str) -> Matrix:
    """The code of `payload` at error level M. Takes tens of milliseconds: never on the GUI thread.

    Raises:
        PayloadEmpty: the payload is empty.
        PayloadTooLong: no QR code holds so much.
        PayloadNoText: it cannot be written in UTF-8.
    """
    if not payload:
        raise PayloadEmpty("an empty text has no code")
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    try:
        code.add_data(payload)
        code.make(fit=True)
    except UnicodeEncodeError as error:
        raise PayloadNoText("half a character stands in the text; copy it again") from error
    except (DataOverflowError, ValueError) as error:  # qrcode 8 reports some overflows as an invalid version, 41
        raise PayloadTooLong(f"{len(payload.encode())} bytes do not fit into a QR code") from error
    return tuple(tuple(map(bool, row)) for row in code.modules)
