"""What every body of the journal is, and how it names a notice or the payment that it is."""

from app.domain.notice import NoticeId
from app.services.ports import JsonValue

Body = dict[str, JsonValue]


def identity(notice_id: NoticeId) -> Body:
    return {"phone": notice_id.phone, "epoch": notice_id.epoch, "seq": notice_id.seq}
