"""What a merchant's phone heard from a wallet."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class NoticeId:
    """The identity of a notice, and so of a payment: never its text, never its amount.

    `phone` is the phone's own id (16 hex digits), `epoch` names one life of its outbox (16 hex digits),
    `seq` counts from 1 within the epoch.
    """

    phone: str
    epoch: str
    seq: int


@dataclass(frozen=True, slots=True)
class Notice:
    """A wallet's notice as the phone showed it. `posted_at` is the phone's clock, aware, to the millisecond."""

    id: NoticeId
    app_id: str
    title: str
    text: str
    posted_at: datetime
    phone_ahead: timedelta = timedelta()
    """How far the phone's clock runs before the station's, as the heartbeat measured it."""

    @property
    def made_at(self) -> datetime:
        """When it was posted, by the station's clock."""
        return self.posted_at - self.phone_ahead
