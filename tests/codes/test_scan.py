import pytest

from app.codes.scan import Picture, payloads
from tests.codes.test_picture import drawn


def side_by_side(left: Picture, right: Picture) -> Picture:
    assert left.height == right.height
    rows = b"".join(
        left.pixels[y * left.stride : (y + 1) * left.stride] + right.pixels[y * right.stride : (y + 1) * right.stride]
        for y in range(left.height)
    )
    return Picture(rows, left.width + right.width, left.height, left.stride + right.stride)


def test_an_empty_picture_has_no_code() -> None:
    assert payloads(Picture(b"\xff" * 10_000, 100, 100, 100)) == []


def test_two_codes_are_both_found() -> None:
    assert sorted(payloads(side_by_side(drawn("first"), drawn("other")))) == ["first", "other"]


def test_the_same_code_twice_is_one_payload() -> None:
    assert payloads(side_by_side(drawn("same"), drawn("same"))) == ["same"]


def test_rows_may_be_longer_than_their_pixels() -> None:
    plain = drawn("padded")
    rows = (plain.pixels[y * plain.stride : (y + 1) * plain.stride] + b"\x00\x55\x99" for y in range(plain.height))
    assert payloads(Picture(b"".join(rows), plain.width, plain.height, plain.stride + 3)) == ["padded"]


def test_colour_is_read_too() -> None:
    plain = drawn("colour")
    blue_on_white = b"".join(bytes((grey, grey, 255)) if grey else b"\x00\x20\x80" for grey in plain.pixels)
    assert payloads(Picture(blue_on_white, plain.width, plain.height, plain.stride * 3, 3)) == ["colour"]


@pytest.mark.parametrize(
    ("size", "pixel"),
    [((10, 10, 9), 1), ((0, 10, 10), 1), ((10, 11, 10), 1), ((10, 10, 10), 3), ((5, 5, 20), 4)],
)
def test_a_buffer_that_does_not_fit_its_size_is_refused(size: tuple[int, int, int], pixel: int) -> None:
    with pytest.raises(ValueError, match="pixel"):
        Picture(bytes(100), *size, pixel)
