"""Money that has come, as the ledger holds it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.source import Source

LATE_AFTER = timedelta(minutes=2)
"""A payment recorded longer than this after it was made belongs to no sale that is open now."""


@dataclass(frozen=True, slots=True)
class Payment:
    """`made_at` is the wallet's moment by the station's clock; `recorded_at` is when the station heard of it.

    `day` is the business day of hearing; `late` says that it was recorded more than LATE_AFTER after it was made.
    `sale` is the id of the sale it stands on, `by` that of whoever was at the till; each is empty where there is none.
    `app` is the app that told of it, and `grouped` the count its notice carried (see `source.grouped_count`). `doubled`
    says that a person found it to be another payment heard once more: it is not takings.
    """

    id: NoticeId
    platform: str
    money: Money
    payer: str | None
    made_at: datetime
    recorded_at: datetime
    day: date
    late: bool
    sale: str = ""
    by: str = ""
    app: str = ""
    grouped: int = 0
    doubled: bool = False

    @property
    def source(self) -> Source:
        return Source(self.id.phone, self.app)


def is_late(notice: Notice, now: datetime) -> bool:
    return now - notice.made_at > LATE_AFTER
