"""What the services ask of the edges. Each protocol has a real class and a fake; both pass the same contract test."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeAlias

from app.domain.day_report import DayReport
from app.domain.link_state import LinkPhase
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.person import Person
from app.domain.phone import PairedPhone, PhoneStatus
from app.domain.refund import Refund
from app.domain.sale import Sale
from app.domain.totals import DayTotals
from app.domain.verdict import Verdict

JsonValue: TypeAlias = "str | int | bool | list[JsonValue] | dict[str, JsonValue] | None"


class Clock(Protocol):
    def now(self) -> datetime:
        """The moment, aware, in the shop's time zone."""
        ...


@dataclass(frozen=True, slots=True)
class Recorded:
    """`fresh` is False when the notice stood in the ledger before; then nothing was written."""

    fresh: bool
    payment: Payment | None
    totals: DayTotals


@dataclass(frozen=True, slots=True)
class TrayNotice:
    """A notice that waits for a person, with what the recogniser said of it."""

    notice: Notice
    verdict: Verdict
    heard_at: datetime


class Ledger(Protocol):
    """The journal and what is derived from it. Every call may wait for the disk: call it on the bookkeeper's thread.

    Every writing call raises LedgerUnwritable when nothing could be committed.
    """

    @property
    def station_id(self) -> str:
        """16 hex digits, drawn when the ledger was made."""
        ...

    @property
    def sales(self) -> "Sales": ...

    @property
    def people(self) -> "People": ...

    @property
    def days(self) -> "Days": ...

    def record(self, notice: Notice, verdict: Verdict, *, heard_at: datetime, late: bool, day: date) -> Recorded:
        """Commit a notice and, when it is a payment, the payment. A known identity changes nothing."""
        ...

    def heard_up_to(self, phone_id: str) -> Mapping[str, int]:
        """For each epoch of the phone, the highest sequence number in the ledger."""
        ...

    def totals(self, day: date) -> DayTotals: ...

    def payments(self, day: date, limit: int | None = None) -> list[Payment]:
        """The day's payments, newest first."""
        ...

    def tray(self) -> list[TrayNotice]:
        """Notices nobody understood and nobody settled yet, oldest first."""
        ...

    def settle(self, notice_id: NoticeId, *, at: datetime) -> None:
        """A person has looked at a notice of the tray. Settling twice changes nothing."""
        ...

    def phones(self) -> list[PairedPhone]:
        """Phones that are paired and not revoked, in the order of pairing."""
        ...

    def pair_phone(self, phone: PairedPhone) -> None: ...

    def revoke_phone(self, phone_id: str, *, at: datetime) -> None: ...

    def append(self, kind: str, body: Mapping[str, JsonValue], *, at: datetime) -> int:
        """Write an entry of a kind that has no table of its own; returns its sequence number."""
        ...

    def close(self) -> None:
        """Nothing is called after this."""
        ...


@dataclass(frozen=True, slots=True)
class ClosedSale:
    """A sale as the ledger last saw it, on the business day of its last move; `by` is who was at the till."""

    sale: Sale
    at: datetime
    day: date
    by: str = ""


class Sales(Protocol):
    """The till's part of the ledger. Every call may wait for the disk, and raises LedgerUnwritable, as the Ledger's."""

    def keep(self, sale: Sale, *, why: str, at: datetime, day: date) -> None:
        """Write the sale as it now is. Written twice, it changes nothing."""
        ...

    def give(self, payment: NoticeId, sale_id: str, *, why: str, at: datetime) -> None:
        """From now on the payment stands on this sale; on none when the id is empty."""
        ...

    def refund(self, refund: Refund, *, by_owner: str = "") -> None:
        """Write a refund; one that is known changes nothing. `by_owner` is the owner who allowed a large one.

        Raises:
            RefundTooLarge: more would go back than was received for the sale or the payment.
        """
        ...

    def waiting(self) -> list[Sale]:
        """The sales that are held or charged, in the order in which they first were."""
        ...

    def of_day(self, day: date) -> list[ClosedSale]:
        """The sales whose last move was on this day, in the order of that move."""
        ...

    def refunds(self, day: date) -> list[Refund]:
        """The day's refunds, in their order."""
        ...


class People(Protocol):
    """Who works in the shop, as the ledger has them. Every call may wait for the disk, and raises LedgerUnwritable."""

    def all(self) -> list[Person]:
        """Everybody who was not removed, in the order of being named."""
        ...

    def name(self, person: Person, *, at: datetime) -> None:
        """Write a person, or another name or role for one that is known."""
        ...

    def remove(self, person_id: str, *, at: datetime) -> None: ...

    def come_to_till(self, person_id: str | None, *, at: datetime) -> None:
        """From now on every entry names this person; None: nobody."""
        ...


class DayHasEnded(ValueError):
    """The day has ended, or a later one has: nothing is added to it."""

    def __init__(self, day: date) -> None:
        super().__init__(f"{day} has ended")


class NoSuchDayEnd(LookupError):
    """No day end has this number."""


class Days(Protocol):
    """The ends of days in the ledger. Every call may wait for the disk, and raises LedgerUnwritable."""

    def report(self, day: date, *, counted: Money | None = None) -> DayReport:
        """An X report: the day so far. `counted` is the cash in the drawer."""
        ...

    def end(self, day: date, *, at: datetime, counted: Money | None = None) -> DayReport:
        """Seal the day under the next number.

        Raises:
            DayHasEnded: it has, or a later one has.
        """
        ...

    def correct(self, number: int, *, why: str, at: datetime, day: date) -> None:
        """Write that the day end of this number was not right; it shows in the report of `day`.

        Raises:
            NoSuchDayEnd: there is none of this number.
        """
        ...

    def ended(self) -> date | None:
        """The last day that has ended."""
        ...

    def reports(self, first: date, last: date) -> list[DayReport]:
        """The sealed reports of these days, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class PairingOffer:
    """`uri` is shown as a QR code; `key` (32 bytes) is what both sides then share. Good for one phone, once."""

    uri: str
    key: bytes


class PhoneListener(Protocol):
    """What a link reports, on the event loop's thread, in order."""

    def phase_changed(self, phone_id: str, phase: LinkPhase, detail: str = "") -> None: ...

    def notice_heard(self, notice: Notice) -> None: ...

    def status_heard(self, phone_id: str, status: PhoneStatus) -> None: ...


@dataclass(frozen=True, slots=True)
class LinkPlan:
    """What a link must know of its phone. `heard_up_to` and `wanted_apps` are asked anew at each session."""

    phone: PairedPhone
    key: bytes
    heard_up_to: Callable[[], Mapping[str, int]]
    wanted_apps: Callable[[], tuple[str, ...]]


class PhoneLink(Protocol):
    """One phone, looked for and listened to for as long as `run` is not cancelled."""

    async def run(self) -> None: ...

    def acknowledge(self, notice_id: NoticeId) -> None:
        """Everything up to `notice_id` is committed. Sent at once when connected, else told at the next session."""
        ...


class PhoneRadio(Protocol):
    """The Bluetooth edge."""

    def offer_pairing(self, station_name: str) -> PairingOffer: ...

    async def meet_new_phone(self, offer: PairingOffer) -> PairedPhone:
        """Wait, for as long as it takes, for the phone that was given `offer`; cancel to give up."""
        ...

    def link(self, plan: LinkPlan, listener: PhoneListener) -> PhoneLink: ...


class KeyStore(Protocol):
    """Where pairing keys are kept. May wait for the system's keychain: never on the GUI thread."""

    @property
    def is_keychain(self) -> bool:
        """False when keys stand in a file that only its owner can read."""
        ...

    def get(self, phone_id: str) -> bytes | None: ...

    def put(self, phone_id: str, key: bytes) -> None: ...

    def forget(self, phone_id: str) -> None: ...
