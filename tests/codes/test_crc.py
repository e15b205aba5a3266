from app.codes.crc import crc16


def test_the_check_value() -> None:
    assert crc16("123456789") == "29B1"


def test_a_leading_zero_is_written() -> None:
    assert all(len(crc16(str(number))) == 4 for number in range(5000))
    assert any(crc16(str(number)).startswith("00") for number in range(5000))


def test_chinese_counts_by_its_utf_8_bytes() -> None:
    assert crc16("茶") != crc16("?")
    assert crc16("茶") == crc16("\u8336")
