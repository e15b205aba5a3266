"""What station and phone say to each other once a session stands, as CBOR maps. The CDDL is in docs/link-protocol.md.

Phone to station: notice, status. Station to phone: hello, ack, ping.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, TypeAlias

from app.link.protocol.bounded_cbor import MessageBroken, dump_map, load_map
from app.link.protocol.fields import Fields
from app.link.protocol.pairing import NAME_LIMIT
from app.link.protocol.texts import shortened, well_formed

MESSAGE_LIMIT = 4096
"""Bytes of an encoded message, before it is sealed."""
APP_ID_LIMIT = 255
TITLE_LIMIT = 512
TEXT_LIMIT = 3072
MAX_WANTED_APPS = 128
MAX_SEQ = 2**63 - 1
MAX_COUNT = 2**32 - 1
MAX_TIME_MS = 253_402_300_799_999
"""The last millisecond of the year 9999, UTC."""


@dataclass(frozen=True, slots=True)
class NoticeMessage:
    """A wallet's notice. `epoch` is 16 hex digits, `seq` counts from 1 in it; times are ms since 1970, UTC.

    `shortened` says that the phone cut title or text to fit TITLE_LIMIT and TEXT_LIMIT bytes of UTF-8.
    """

    NAME: ClassVar = "notice"

    epoch: str
    seq: int
    app_id: str
    title: str
    text: str
    posted_at_ms: int
    shortened: bool = False

    def fitted(self) -> "NoticeMessage":
        """This notice, with title and text cut by the rule of `texts.shortened` where they are too long."""
        title, text = shortened(self.title, TITLE_LIMIT), shortened(self.text, TEXT_LIMIT)
        was_cut = (title, text) != (well_formed(self.title), well_formed(self.text))
        return replace(self, title=title, text=text, shortened=self.shortened or was_cut)

    def fields(self) -> Mapping[str, object]:
        fitted = self.fitted()
        return {
            "epoch": bytes.fromhex(self.epoch),
            "seq": self.seq,
            "app": self.app_id,
            "title": fitted.title,
            "text": fitted.text,
            "at": self.posted_at_ms,
        } | ({"cut": True} if fitted.shortened else {})

    @classmethod
    def read(cls, fields: Fields) -> "NoticeMessage":
        return cls(
            epoch=fields.identity("epoch"),
            seq=fields.integer("seq", 1, MAX_SEQ),
            app_id=fields.text("app", APP_ID_LIMIT, least=1),
            title=fields.text("title", TITLE_LIMIT),
            text=fields.text("text", TEXT_LIMIT),
            posted_at_ms=fields.integer("at", 0, MAX_TIME_MS),
            shortened=fields.flag("cut"),
        )


@dataclass(frozen=True, slots=True)
class StatusMessage:
    """The phone's heartbeat. `battery` is in percent, None when unknown; `queued` notices wait for their ack.

    `clock_ms` is the phone's clock, ms since 1970, UTC. `answers` is the ping that asked, None when none did.
    """

    NAME: ClassVar = "status"

    battery: int | None
    charging: bool
    queued: int
    clock_ms: int
    answers: int | None = None

    def fields(self) -> Mapping[str, object]:
        return {
            "battery": self.battery,
            "charging": self.charging,
            "queued": self.queued,
            "clock": self.clock_ms,
        } | ({} if self.answers is None else {"ping": self.answers})

    @classmethod
    def read(cls, fields: Fields) -> "StatusMessage":
        return cls(
            battery=fields.integer_or_none("battery", 0, 100),
            charging=fields.flag("charging"),
            queued=fields.integer("queued", 0, MAX_COUNT),
            clock_ms=fields.integer("clock", 0, MAX_TIME_MS),
            answers=fields.integer_or_none("ping", 0, MAX_COUNT),
        )


@dataclass(frozen=True, slots=True)
class HelloMessage:
    """The station's first message: it has everything of `epoch` up to `seq` (0: nothing), and wants these apps only."""

    NAME: ClassVar = "hello"

    epoch: str
    seq: int
    wanted_apps: tuple[str, ...]
    station_name: str

    def fields(self) -> Mapping[str, object]:
        return {
            "epoch": bytes.fromhex(self.epoch),
            "seq": self.seq,
            "apps": list(self.wanted_apps),
            "name": shortened(self.station_name, NAME_LIMIT),
        }

    @classmethod
    def read(cls, fields: Fields) -> "HelloMessage":
        return cls(
            epoch=fields.identity("epoch"),
            seq=fields.integer("seq", 0, MAX_SEQ),
            wanted_apps=fields.texts("apps", MAX_WANTED_APPS, APP_ID_LIMIT),
            station_name=fields.text("name", NAME_LIMIT),
        )


@dataclass(frozen=True, slots=True)
class AckMessage:
    """Every notice of `epoch` up to and with `seq` is in the ledger: the phone may forget them."""

    NAME: ClassVar = "ack"

    epoch: str
    seq: int

    def fields(self) -> Mapping[str, object]:
        return {"epoch": bytes.fromhex(self.epoch), "seq": self.seq}

    @classmethod
    def read(cls, fields: Fields) -> "AckMessage":
        return cls(fields.identity("epoch"), fields.integer("seq", 1, MAX_SEQ))


@dataclass(frozen=True, slots=True)
class PingMessage:
    """The station's heartbeat. The phone answers at once with a status that carries `n`."""

    NAME: ClassVar = "ping"

    n: int

    def fields(self) -> Mapping[str, object]:
        return {"n": self.n}

    @classmethod
    def read(cls, fields: Fields) -> "PingMessage":
        return cls(fields.integer("n", 0, MAX_COUNT))


Message: TypeAlias = NoticeMessage | StatusMessage | HelloMessage | AckMessage | PingMessage
MessageType: TypeAlias = (
    type[NoticeMessage] | type[StatusMessage] | type[HelloMessage] | type[AckMessage] | type[PingMessage]
)

FROM_PHONE: tuple[MessageType, ...] = (NoticeMessage, StatusMessage)
FROM_STATION: tuple[MessageType, ...] = (HelloMessage, AckMessage, PingMessage)
_TYPES: Mapping[str, MessageType] = {kind.NAME: kind for kind in (*FROM_PHONE, *FROM_STATION)}


def encode(message: Message) -> bytes:
    """At most MESSAGE_LIMIT bytes, which `decode` takes.

    Raises:
        ValueError: a field is out of its range, or the message too long.
    """
    data = dump_map({"type": message.NAME, **message.fields()})
    decode(data)
    return data


def decode(data: bytes) -> Message | None:
    """The message, or None for a type that this version does not know. Unknown fields are ignored.

    Raises:
        MessageBroken: anything else.
    """
    values = load_map(data, MESSAGE_LIMIT)
    name = values.get("type")
    if not isinstance(name, str):
        raise MessageBroken("the type is missing")
    kind = _TYPES.get(name)
    return None if kind is None else kind.read(Fields(values))
