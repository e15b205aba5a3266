"""What has happened, in the past tense. Events travel on the bus from the services to the edges."""

from dataclasses import dataclass

from app.domain.back_end_state import BackEndState
from app.domain.backup import Backup
from app.domain.collection_code import CollectionCode
from app.domain.day_report import DayReport
from app.domain.iphone_pairing import IphoneHindrance, IphoneStep
from app.domain.likeness import SameAnswer, SameQuestion
from app.domain.link_state import LinkState
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.person import Person
from app.domain.phone import PairedPhone
from app.domain.product import Product
from app.domain.refund import Refund
from app.domain.sale import Sale
from app.domain.totals import DayTotals
from app.domain.trouble import LedgerTrouble, StationTrouble
from app.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class PaymentRecorded:
    """A payment stands in the ledger. `totals` are its day's, with it.

    `sale` is the one it was taken for, as it is with it: paid, or still waiting for the rest. None: it is unmatched.
    """

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
class SamePaymentAsked:
    """Two payments may be one, heard from two sources; a person is asked, and both count until they have answered."""

    question: SameQuestion


@dataclass(frozen=True, slots=True)
class SamePaymentAnswered:
    """The payments are as the answer leaves them. `totals` are of the day that it changed, if it changed any."""

    question: SameQuestion
    answer: SameAnswer
    totals: DayTotals | None = None


@dataclass(frozen=True, slots=True)
class SamePaymentUndone:
    """They were two payments after all: `question.doubled` counts again, on the day of `totals`."""

    question: SameQuestion
    totals: DayTotals


@dataclass(frozen=True, slots=True)
class SaleChanged:
    """The sale at the till; None when none is open."""

    sale: Sale | None


@dataclass(frozen=True, slots=True)
class ShelfChanged:
    """What lies beside the till: the sales put aside, and the payments that stand on no sale, the oldest first."""

    held: tuple[Sale, ...]
    unmatched: tuple[Payment, ...]


@dataclass(frozen=True, slots=True)
class SaleSettled:
    """A sale is paid, by whatever means; what came beyond its total is its `excess`."""

    sale: Sale


@dataclass(frozen=True, slots=True)
class CodeChosen:
    """Somebody tapped the wallet of `code`, one of the shop's own; None when the codes take turns again."""

    code: CollectionCode | None


@dataclass(frozen=True, slots=True)
class RefundRecorded:
    """A refund stands in the ledger. `given_back` is what was on its day, with it: a sum for each currency."""

    refund: Refund
    given_back: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class LinkChanged:
    state: LinkState


@dataclass(frozen=True, slots=True)
class PhonePaired:
    phone: PairedPhone


@dataclass(frozen=True, slots=True)
class IphonePairingMoved:
    """The pairing of an iPhone has come to `step`; `code` is the number to compare or to type, six digits, if any."""

    step: IphoneStep
    code: str = ""


@dataclass(frozen=True, slots=True)
class IphonePairingImpossible:
    hindrance: IphoneHindrance
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PairingExpired:
    """The pairing code that was shown is void: no phone has answered it in time."""


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
class DayEnded:
    """The day is sealed; what comes now belongs to the next one."""

    report: DayReport


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A copy of the ledger stands whole in the owner's folder."""

    backup: Backup


@dataclass(frozen=True, slots=True)
class BackEndChanged:
    """The station stands otherwise with the owner's back end."""

    state: BackEndState


@dataclass(frozen=True, slots=True)
class PersonCame:
    """Somebody else is at the till now; None: nobody."""

    person: Person | None


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """Who works in the shop, in the order of being named."""

    people: tuple[Person, ...]


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
