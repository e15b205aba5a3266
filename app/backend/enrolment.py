"""How a station comes to its token: with a code that the owner made at the back end, good once."""

import gzip
import json
from dataclasses import asdict, dataclass

from app.backend.connection import Connection
from app.backend.wire import Answer, sentence_of
from app.services.back_end import Away


class CodeRefused(Exception):
    """The back end does not know this code: mistyped, used already, or too old."""


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who asks: `station_id` is the journal's, `name` what the owner reads in her list of tills."""

    station_id: str
    name: str
    version: str


async def enrol(url: str, code: str, applicant: Applicant) -> str:
    """The station's token, to be kept like a password. A station enrolled earlier gets another, and the old one ends.

    Raises:
        UnsafeAddress: `url` is neither https nor on this computer.
        CodeRefused: another code is needed.
        Away: nothing that knows this protocol answered there.
    """
    connection = await Connection.to(url)
    try:
        body = gzip.compress(json.dumps({"code": code.strip(), **asdict(applicant)}).encode())
        return _token_in(await connection.ask("POST", "/v1/enrol", body))
    finally:
        await connection.close()


def _token_in(answer: Answer) -> str:
    if answer.status == 403:
        raise CodeRefused(sentence_of(answer))
    token = answer.body.get("token")
    if answer.status not in (200, 201) or not isinstance(token, str):
        raise Away(sentence_of(answer))
    return token
