import gzip
import ssl
from pathlib import Path

import pytest

from app.backend.connection import LARGEST_ANSWER, Connection, UnsafeAddress, trusted_certificates
from app.services.back_end import Away
from tests.backend.certificate import write_certificate
from tests.backend.protocol_server import ProtocolServer


@pytest.mark.parametrize("url", ["http://192.168.1.10:8000", "http://shop.example", "ftp://shop.example", "shop"])
async def test_nothing_is_sent_where_it_could_be_read(url: str) -> None:
    with pytest.raises(UnsafeAddress):
        await Connection.to(url)


async def test_requests_are_compressed_and_answers_too(server: ProtocolServer) -> None:
    connection = await Connection.to(server.url)
    answer = await connection.ask("POST", "/v1/enrol", gzip.compress(b'{"code": "x"}'))
    assert (answer.status, answer.body["error"]) == (403, "code_unknown")
    assert server.encodings == {"gzip"}
    await connection.close()


async def test_nobody_there_is_away() -> None:
    connection = await Connection.to("http://127.0.0.1:1")
    with pytest.raises(Away, match="ConnectError"):
        await connection.ask("GET", "/v1/head")
    await connection.close()


async def test_a_line_that_breaks_in_the_middle_is_away(server: ProtocolServer) -> None:
    server.unusual = (200, {"Content-Encoding": "gzip"}, b"no gzip")
    connection = await Connection.to(server.url)
    with pytest.raises(Away, match="DecodingError"):
        await connection.ask("GET", "/v1/head")
    await connection.close()


async def test_an_answer_has_an_end(server: ProtocolServer) -> None:
    """A few kilobytes that unfold to very many are not unfolded."""
    server.unusual = (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(100 * LARGEST_ANSWER)))
    connection = await Connection.to(server.url)
    with pytest.raises(Away, match="too large"):
        await connection.ask("GET", "/v1/head")
    await connection.close()


@pytest.mark.parametrize("text", [b"", b"<html>", b"[]", b"\xff"])
async def test_what_is_no_object_says_nothing(server: ProtocolServer, text: bytes) -> None:
    server.unusual = (502, {"Retry-After": "7"}, text)
    connection = await Connection.to(server.url)
    answer = await connection.ask("GET", "/v1/head")
    assert (answer.status, answer.body, answer.retry_after) == (502, {}, "7")
    await connection.close()


async def test_no_redirection_is_followed(server: ProtocolServer) -> None:
    server.unusual = (307, {"Location": "http://shop.example/v1/head"}, b"")
    connection = await Connection.to(server.url)
    assert (await connection.ask("GET", "/v1/head")).status == 307
    await connection.close()


def test_certificates_are_verified() -> None:
    trusted = trusted_certificates()
    assert (trusted.verify_mode, trusted.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert trusted.cert_store_stats()["x509_ca"] > 50


@pytest.fixture
def encrypted(server: ProtocolServer, tmp_path: Path) -> Path:
    """The server speaks TLS now; its certificate."""
    file = tmp_path / "back-end.pem"
    write_certificate(file)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    return file


@pytest.mark.usefixtures("encrypted")
async def test_a_server_that_nobody_vouches_for_gets_nothing(server: ProtocolServer) -> None:
    connection = await Connection.to(server.url.replace("http:", "https:"))
    with pytest.raises(Away, match="CERTIFICATE_VERIFY_FAILED"):
        await connection.ask("POST", "/v1/enrol", gzip.compress(b'{"code": "x"}'))
    assert server.encodings == set()
    await connection.close()


async def test_a_shop_may_vouch_for_its_own(
    server: ProtocolServer, encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(encrypted))
    connection = await Connection.to(server.url.replace("http:", "https:"))
    answer = await connection.ask("POST", "/v1/enrol", gzip.compress(b'{"code": "x"}'))
    assert answer.status == 403
    await connection.close()
