"""What has happened, in the past tense. Events travel on the bus from the services to the edges."""

from dataclasses import dataclass

from app.domain.link_state import LinkState
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.phone import PairedPhone
from app.domain.product import Product
from app.domain.sale import Sale
from app.domain.totals import DayTotals
from app.domain.trouble import LedgerTrouble, StationTrouble
from app.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class PaymentRecorded:
    """A payment stands in the ledger. `totals` are its day's, with it; `sale` is the one it paid, if any."""

    payment: Payment
    totals: DayTotals
    sale: Sale | None = None


@dataclass(frozen=True, slots=True)
class PaymentNotRecorded:
    """A notice could not be committed. It is not acknowledged and is tried again until it is recorded."""

    notice: Notice
    verdict: Verdict
    trouble: LedgerTrouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LedgerRecovered:
    """The ledger takes entries again; everything shown as not recorded has been recorded."""


@dataclass(frozen=True, slots=True)
class NoticeUnsure:
    """A notice that nobody understood is in the ledger and waits in the tray for a person."""

    notice: Notice
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class NoticeSettled:
    """A person has looked at a notice of the tray."""

    notice_id: NoticeId


@dataclass(frozen=True, slots=True)
class NoticePassedOver:
    """A notice that is no payment was recorded as such."""

    notice: Notice
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SaleChanged:
    """The sale at the till; None when none is open."""

    sale: Sale | None


@dataclass(frozen=True, slots=True)
class LinkChanged:
    state: LinkState


@dataclass(frozen=True, slots=True)
class PhonePaired:
    phone: PairedPhone


@dataclass(frozen=True, slots=True)
class PhoneRevoked:
    phone_id: str


@dataclass(frozen=True, slots=True)
class DayBegan:
    """The business day turned while the station was running, or was set to another.

    `totals` and `payments`, newest first, are what the ledger already has of it.
    """

    totals: DayTotals
    payments: tuple[Payment, ...] = ()


@dataclass(frozen=True, slots=True)
class TroubleBegan:
    """`detail` is a number or a path that belongs into the sentence."""

    trouble: StationTrouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class TroubleEnded:
    trouble: StationTrouble


@dataclass(frozen=True, slots=True)
class SoundChanged:
    muted: bool
    volume: int


@dataclass(frozen=True, slots=True)
class ProductsChanged:
    """Goods of the catalogue as they are now: new ones, and changed ones."""

    products: tuple[Product, ...]
