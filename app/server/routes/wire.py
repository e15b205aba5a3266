"""What travels between stations and the back end (docs/back-end-protocol.md)."""

from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from app.domain.journal_entry import Entry

MOST_ENTRIES = 1000
MOST_HASHES = 256
MOST_PHONES = 64
_VISIBLE = r"^[^\x00-\x1f]*$"
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
StationId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
Number = Annotated[int, Field(ge=1, lt=2**63)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=_VISIBLE)]
Version = Annotated[str, StringConstraints(max_length=40, pattern=_VISIBLE)]


class Wire(BaseModel):
    """Nothing is guessed: a number in quotes is no number. Fields of later versions are passed over."""

    model_config = ConfigDict(strict=True, frozen=True)


class EntryText(Wire):
    """An entry as the station has it; `body` is the very text that was hashed."""

    seq: Number
    kind: Annotated[str, StringConstraints(max_length=64, pattern=r"^[a-z][a-z0-9_]*$")]
    at: Annotated[str, StringConstraints(max_length=40, pattern=_VISIBLE)]
    body: Annotated[str, StringConstraints(pattern=_VISIBLE)]
    previous_hash: Hash
    hash: Hash

    @property
    def entry(self) -> Entry:
        return Entry(self.seq, self.kind, self.at, self.body, self.previous_hash, self.hash)


class Batch(Wire):
    """Entries that follow one another."""

    entries: Annotated[list[EntryText], Field(max_length=MOST_ENTRIES)]


BATCH_SCHEMA = {
    "type": "object",
    "required": ["entries"],
    "properties": {"entries": {"type": "array", "maxItems": MOST_ENTRIES, "items": EntryText.model_json_schema()}},
}
"""`Batch` for OpenAPI, whole: the route reads its body itself."""


class HeadAnswer(Wire):
    """The last entry that the back end has of the station."""

    seq: int
    hash: str


class Hashes(Wire):
    """Numbers and hashes of the station's own entries, ascending."""

    hashes: Annotated[list[Annotated[tuple[Number, Hash], Field(strict=False)]], Field(max_length=MOST_HASHES)]


class HashesAnswer(Wire):
    """Of the numbers asked about: up to which they are the same, and the first that is not."""

    same_up_to: int
    differs_at: int | None


class Enrolment(Wire):
    """A station asks to be let in."""

    code: Annotated[str, StringConstraints(max_length=40)]
    station_id: StationId
    name: Name
    version: Version


class EnrolmentAnswer(Wire):
    """What the station shows from now on."""

    token: str


class PhoneSaid(Wire):
    """A phone of the station; `silent_since` is null while it is heard."""

    name: Annotated[str, StringConstraints(max_length=100, pattern=_VISIBLE)]
    silent_since: Annotated[AwareDatetime | None, Field(strict=False)] = None


class StatusSaid(Wire):
    """What a station says of itself; `clock` is what its own clock shows."""

    version: Version
    head_seq: Annotated[int, Field(ge=0, lt=2**63)]
    phones: Annotated[list[PhoneSaid], Field(max_length=MOST_PHONES)]
    clock: Annotated[AwareDatetime, Field(strict=False)]


class RefusalAnswer(BaseModel):
    """How the back end says no. Some refusals say more; see docs/back-end-protocol.md."""

    error: str
    sentence: str
    seq: int | None = None
    hash: str | None = None
