"""The text of a QR code that somebody holds before the camera or pastes, and the picture of one."""

from pathlib import Path

from app.codes.picture import NoCode, modules
from app.codes.registry import explain, with_amount
from app.codes.scan import Picture, payloads
from app.codes.standard import CodeRefused
from app.domain.money import Money
from app.link.protocol.pairing import PairingUriBroken, parse_pairing_uri
from tests.codes.test_picture import drawn
from tests.codes.vectors import VECTORS
from tests.fuzz.reader import Reader
from tests.link.protocol.strategies import SECRET

SALES = (Money(1250, "CNY"), Money(1, "EUR"), Money(10**12, "VND"))


def _text(data: bytes) -> str:
    """Half a surrogate pair may stand in a text from a clipboard."""
    return data.decode("utf-8", "surrogateescape")


def _payload(data: bytes, _folder: Path) -> int:
    """It never raises; and what can carry a sale's amount says that amount, or refuses."""
    payload = _text(data)
    explained = explain(payload)
    for sale in SALES:
        try:
            carrying = explain(with_amount(payload, sale))
        except CodeRefused:
            continue
        assert carrying.amount == sale
    return len(explained.fields)


def _pairing(data: bytes, _folder: Path) -> int:
    secret = parse_pairing_uri(_text(data))
    assert parse_pairing_uri(secret.uri()) == secret
    return 1


def _drawing(data: bytes, _folder: Path) -> int:
    """Whatever has been scanned can be drawn again, or is refused."""
    return len(modules(_text(data)))


def _picture(data: bytes, _folder: Path) -> int:
    """Width, height and stride stand in the first octets."""
    width, height, stride, colour = data[:4].ljust(4, b"\x00")
    return len(payloads(Picture(data[4:], width, height, stride, 3 if colour else 1)))


def _pixels(text: str) -> bytes:
    picture = drawn(text)
    return bytes([picture.width, picture.height, picture.stride, 0]) + picture.pixels


CODES = Reader(
    "collection codes",
    _payload,
    tuple(dict.fromkeys(vector.payload.encode() for vector in VECTORS)),
    words=(
        b"6304",
        b"0002",
        b"5303",
        b"540",
        b"62",
        b"99",
        b"am=",
        b"EUR",
        b"\x1d",
        b"%7B%22s%22:",
        b"%ED%A0%80",
        b"SPC\r\n0200",
    ),
)
PAIRING_CODES = Reader(
    "pairing codes",
    _pairing,
    (SECRET.uri().encode(),),
    (PairingUriBroken,),
    (b"&", b"=", b"%ff", b"//[", b"//\xe2\x84\x80", b"&v=2"),
)
DRAWN_CODES = Reader(
    "codes to draw", _drawing, (b"HTTPS://A.B/1", "收款".encode(), b"0123456789" * 9), (NoCode,), tries=20
)
PICTURES = Reader("pictures of codes", _picture, (_pixels("a"),), (ValueError,))
