import pytest

from app.domain.back_end_address import is_safe_address


@pytest.mark.parametrize(
    "url",
    [
        "https://shop.example",
        "https://192.168.1.10:8443/paybell",
        "http://localhost:8000",
        "http://127.0.0.1:8000",
        "http://127.3.4.5",
        "http://[::1]:8000",
    ],
)
def test_encrypted_or_on_this_computer(url: str) -> None:
    assert is_safe_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "shop.example",
        "http://shop.example",
        "http://192.168.1.10",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://127.0.0.1@evil.example",
        "https://",
        "https://owner:secret@shop.example",
        "https://shop.example?token=x",
        "https://shop.example#x",
        "https://shop.example:port",
        "https://shop.example:99999",
        "https://[::1",
        " https://shop.example",
        "file:///etc/passwd",
    ],
)
def test_anything_else_is_not(url: str) -> None:
    assert not is_safe_address(url)
