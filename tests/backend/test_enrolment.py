import pytest

from app.backend.connection import UnsafeAddress
from app.backend.enrolment import Applicant, CodeRefused, enrol
from app.services.back_end import Away
from tests.backend.protocol_server import CODE, TOKEN, ProtocolServer

TILL = Applicant("0123456789abcdef", "counter-2", "0.1.0")


async def test_a_code_brings_a_token(server: ProtocolServer) -> None:
    assert await enrol(server.url, f" {CODE} ", TILL) == TOKEN
    assert server.enrolled == [
        {"code": CODE, "station_id": "0123456789abcdef", "name": "counter-2", "version": "0.1.0"}
    ]


async def test_another_code_is_refused(server: ProtocolServer) -> None:
    with pytest.raises(CodeRefused, match="No such code"):
        await enrol(server.url, "AAAA-AAAA", TILL)


@pytest.mark.parametrize(("status", "text"), [(404, b""), (201, b"{}"), (429, b"{}"), (201, b'{"token": 5}')])
async def test_whatever_else_answers_is_no_back_end(server: ProtocolServer, status: int, text: bytes) -> None:
    server.unusual = (status, {}, text)
    with pytest.raises(Away):
        await enrol(server.url, CODE, TILL)


async def test_a_code_is_not_sent_where_it_could_be_read() -> None:
    with pytest.raises(UnsafeAddress):
        await enrol("http://shop.example", CODE, TILL)
