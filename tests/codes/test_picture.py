import pytest

from app.codes.picture import PayloadEmpty, PayloadNoText, PayloadTooLong, modules
from app.codes.scan import Picture, payloads

MODULE, QUIET = 4, 16


def drawn(payload: str) -> Picture:
    matrix = modules(payload)
    side = len(matrix) * MODULE + 2 * QUIET
    white_rows = b"\xff" * side * QUIET
    rows = b"".join(
        (b"\xff" * QUIET + b"".join((b"\x00" if dark else b"\xff") * MODULE for dark in row) + b"\xff" * QUIET) * MODULE
        for row in matrix
    )
    return Picture(white_rows + rows + white_rows, side, side, side)


@pytest.mark.parametrize(
    "payload", ["1", "https://qr.alipay.com/fkx1", "HTTPS://QR.95516.COM/00010000/1", "收款码", "x" * 900]
)
def test_what_is_drawn_reads_back(payload: str) -> None:
    assert payloads(drawn(payload)) == [payload]


def test_the_error_level_is_m() -> None:
    """ISO/IEC 18004:2015, 7.9: the two modules right of the upper finder name the level, masked with 10: 00 is M."""
    matrix = modules("https://qr.alipay.com/fkx1")
    assert (matrix[8][0] ^ True, matrix[8][1] ^ False) == (False, False)


def test_the_longest_payload_and_one_byte_more() -> None:
    assert len(modules("x" * 2331)) == 177
    with pytest.raises(PayloadTooLong):
        modules("x" * 2332)


def test_nothing_has_no_code() -> None:
    with pytest.raises(PayloadEmpty):
        modules("")


def test_half_a_surrogate_pair_has_no_code() -> None:
    with pytest.raises(PayloadNoText, match="half a character"):
        modules("https://a.example/\udc80")


def test_drawing_again_is_no_work() -> None:
    assert modules("again") is modules("again")
