"""What the services ask of the edges. Each protocol has a real class and a fake; both pass the same contract test."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeAlias

from app.domain.decision import Decision
from app.domain.iphone_pairing import IphoneStep
from app.domain.likeness import Answered
from app.domain.link_state import LinkPhase
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.payment_search import FoundPayment, PaymentSearch
from app.domain.phone import PairedPhone, PhoneStatus
from app.domain.product import Product
from app.domain.totals import DayTotals
from app.domain.verdict import Verdict
from app.services.books import Days, People, Sales

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


@dataclass(frozen=True, slots=True)
class KeptNotice:
    """A notice whose words the journal kept. `entry` is its number there, `paid` the payment that it is there."""

    entry: int
    id: NoticeId
    app_id: str
    title: str
    text: str
    heard_at: datetime
    paid: Money | None = None


class Ledger(Protocol):
    """The journal and what is derived from it. Every call may wait for the disk: call it on the bookkeeper's thread.

    Every writing call raises LedgerUnwritable when nothing could be committed.
    """

    @property
    def station_id(self) -> str:
        """16 hex digits, drawn when the ledger was made."""
        ...

    @property
    def sales(self) -> Sales: ...

    @property
    def people(self) -> People: ...

    @property
    def days(self) -> Days: ...

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

    def payments_between(self, start: datetime, end: datetime) -> list[Payment]:
        """Those made from `start` to `end`, both included, in the order of being made."""
        ...

    def find_payments(self, search: PaymentSearch, *, before: int | None = None, limit: int) -> list[FoundPayment]:
        """The payments of that day that fit, the newest notice first: at most `limit`, from before that entry."""
        ...

    def tray(self) -> list[TrayNotice]:
        """Notices nobody understood and nobody settled yet, oldest first."""
        ...

    def settle(self, notice_id: NoticeId, *, at: datetime) -> None:
        """A person has looked at a notice of the tray. Settling twice changes nothing."""
        ...

    def teach(self, notice_id: NoticeId, decision: Decision, *, at: datetime, late: bool, day: date) -> Recorded:
        """A person says what a notice of the tray was: settle it and, when it was a payment, record it for `day`.

        A notice that is not in the tray stays as it is, and its payment, if it is one, comes back as not fresh.
        """
        ...

    def notices(self, apps: Sequence[str], *, before: int | None = None, limit: int) -> list[KeptNotice]:
        """Notices of these apps whose words were kept, newest first: at most `limit`, from before that entry."""
        ...

    def phones(self) -> list[PairedPhone]:
        """Phones that are paired and not revoked, in the order of pairing."""
        ...

    def pair_phone(self, phone: PairedPhone) -> None: ...

    def revoke_phone(self, phone_id: str, *, at: datetime) -> None: ...

    def same_payment(self, kept: NoticeId, doubled: NoticeId, *, at: datetime, day: date) -> DayTotals:
        """`doubled` is `kept` heard once more: it is taken off the totals of `day`, which are given back.

        A day that is over never changes: `day` is the payment's own or the present one. A second time changes nothing.

        Raises:
            ValueError: they cannot be one: not both payments of one amount, or one of them is a double already.
        """
        ...

    def undo_same_payment(self, doubled: NoticeId, *, at: datetime, day: date) -> DayTotals:
        """They were two payments: `doubled` counts again, on `day`. What is no double is left as it is.

        Raises:
            ValueError: there is no such payment.
        """
        ...

    def different_payments(self, one: NoticeId, other: NoticeId, *, at: datetime) -> None:
        """They are two payments, and nobody needs to be asked again. Saying it twice changes nothing.

        Raises:
            ValueError: they are not two payments in the ledger.
        """
        ...

    def same_answers(self, since: date) -> list[Answered]:
        """What holds of payments since that business day: first the doubles, then those told apart."""
        ...

    def append(self, kind: str, body: Mapping[str, JsonValue], *, at: datetime) -> int:
        """Write an entry of a kind that has no table of its own; returns its sequence number."""
        ...

    def close(self) -> None:
        """Nothing is called after this."""
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
    """What a link must know of its phone. `heard_up_to` and `wanted_apps` are asked anew at each session.

    For an iPhone `key` and `heard_up_to` are empty: the systems keep the bond, and each of its notices is
    an epoch of its own.
    """

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


class IphoneOwner(Protocol):
    """The person who pairs an iPhone, as far as the radio knows her."""

    def tell(self, step: IphoneStep, code: str = "") -> None:
        """How far it has come, with the number to type. FINDABLE comes again when whoever called has left."""
        ...

    async def compare(self, code: str) -> bool:
        """Whether the iPhone shows these six digits too. Without that answer anybody near could pose as the phone."""
        ...


class PhoneRadio(Protocol):
    """The Bluetooth edge."""

    def offer_pairing(self, station_name: str) -> PairingOffer: ...

    async def meet_new_phone(self, offer: PairingOffer) -> PairedPhone:
        """Wait, for as long as it takes, for the phone that was given `offer`; cancel to give up."""
        ...

    async def meet_new_iphone(self, station_name: str, owner: IphoneOwner) -> PairedPhone:
        """Be found under `station_name` by an iPhone, for as long as it takes, and bond with it; cancel to give up.

        Raises:
            IphonesUnreachable: this computer cannot be found by iPhones, or not now; or the numbers differed.
        """
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


class Catalogue(Protocol):
    """The goods. Every call may wait for the disk: call it on the catalogue's thread.

    Every call raises CatalogueUnwritable when the disk or the database fails it.
    """

    def products(self) -> list[Product]:
        """All of them, in the order in which they first came."""
        ...

    def save(self, products: Sequence[Product]) -> None:
        """Take them all or none: new ids are added, known ones get their new fields.

        Raises:
            BarcodeTaken: two goods would then have barcodes that are alike (`gtin.comparable`).
        """
        ...

    def close(self) -> None:
        """Nothing is called after this."""
        ...
