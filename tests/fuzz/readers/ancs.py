"""What an iPhone says of its notifications, or somebody who says that he is one."""

from datetime import UTC, datetime
from pathlib import Path

from app.link.ancs.dates import posted_at
from app.link.ancs.identity import Told, fingerprint
from app.link.ancs.packets import AncsBroken, EventFlags, EventId, NotificationEvent
from app.link.ancs.replies import ReplyReader, encode_reply
from app.link.ancs.requests import AttributeId, what_it_says
from tests.fuzz.reader import Reader
from tests.fuzz.readers.packets import joined, split

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
REQUEST = what_it_says(7)
SAID = {
    AttributeId.TITLE: "微信支付",
    AttributeId.SUBTITLE: "",
    AttributeId.MESSAGE: "微信支付收款12.50元",
    AttributeId.DATE: "20261123T120000",
}


def _event(data: bytes, _folder: Path) -> int:
    event = NotificationEvent.decode(data)
    assert event.encode() == data
    return 1


def _reply(data: bytes, _folder: Path) -> int:
    """A broken fragment ends nothing: the reader waits on for the reply."""
    reader, whole = ReplyReader(REQUEST), 0
    for fragment in split(data):
        try:
            attributes = reader.take(fragment)
        except AncsBroken:
            continue
        if attributes is not None:
            whole += _use(attributes)
            reader = ReplyReader(REQUEST)
    return whole


def _use(attributes: dict[AttributeId, str]) -> int:
    """As the link does: the identity, and the time."""
    date = attributes[AttributeId.DATE]
    texts = [attributes[each] for each in (AttributeId.TITLE, AttributeId.SUBTITLE, AttributeId.MESSAGE)]
    assert len(fingerprint(Told("app", date, *texts))) == 16
    posted_at(date, NOW, was_missed=True)
    return 1


REPLY = encode_reply(REQUEST, SAID)
ANCS_EVENTS = Reader(
    "notifications of an iPhone",
    _event,
    samples=(NotificationEvent(EventId.ADDED, EventFlags.PRE_EXISTING, 4, 1, 7).encode(), bytes(8)),
    refuses=(AncsBroken,),
)
ANCS_REPLIES = Reader(
    "replies of an iPhone",
    _reply,
    samples=(
        joined([REPLY]),
        joined(REPLY[at : at + 20] for at in range(0, len(REPLY), 20)),
        joined([REPLY[:9], b"\x01junk", REPLY]),
    ),
    words=(b"99991231T235960", b"00000000T000000", b"20261123T120000"),
)
