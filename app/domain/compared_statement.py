"""A platform's statement beside the ledger, as a person is shown it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.money import Money


class Outcome(StrEnum):
    """What became of a payment, a refund or a row of the statement; in the report's words, the most pressing first."""

    AMOUNT_DIFFERS = "amount differs"
    """Of one payer and one moment, but of two amounts: in doubt whether they are one."""
    ONLY_IN_LEDGER = "only in ledger"
    ONLY_IN_STATEMENT = "only in statement"
    REFUND_ONLY_IN_LEDGER = "refund only in ledger"
    REFUND_ONLY_IN_STATEMENT = "refund only in statement"
    AGREES = "agrees"
    REFUND_AGREES = "refund agrees"
    OUTSIDE = "outside the statement's time"
    FEE = "fee"
    OTHER = "other"


TO_LOOK_AT = frozenset(
    {
        Outcome.AMOUNT_DIFFERS,
        Outcome.ONLY_IN_LEDGER,
        Outcome.ONLY_IN_STATEMENT,
        Outcome.REFUND_ONLY_IN_LEDGER,
        Outcome.REFUND_ONLY_IN_STATEMENT,
    }
)
"""What a person must look into: there all that is not right stands."""


@dataclass(frozen=True, slots=True)
class BothLanguages:
    """One sentence as it is said in English and in Chinese."""

    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """`at` is the statement's time where the statement has it, else the ledger's; in China Standard Time.

    `in_ledger` and `in_statement` are the amounts that each tells, None in the one that has no such thing. `who` is the
    other party, masked as the platform or the notice had it; `what` its status or reason and where it stands.
    """

    at: datetime
    in_ledger: Money | None
    in_statement: Money | None
    fee: Money | None
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class ComparedGroup:
    """All of one outcome, by time; both sums are in the statement's currency."""

    outcome: Outcome
    rows: tuple[ComparedRow, ...]
    in_ledger: Money
    in_statement: Money


@dataclass(frozen=True, slots=True)
class ComparedStatement:
    """`start` and `end` are in China Standard Time, None where the file has no rows and states no time.

    `groups` has those that are not empty, in the order of Outcome. `problems` are the first of `problem_count`.
    """

    platform: str
    start: datetime | None
    end: datetime | None
    groups: tuple[ComparedGroup, ...]
    ledger_total: Money
    statement_total: Money
    fees: Money
    problems: tuple[BothLanguages, ...]
    problem_count: int
    agrees: bool

    @property
    def to_look_at(self) -> int:
        """How many payments, refunds, rows and problems a person must look into."""
        return self.problem_count + sum(len(group.rows) for group in self.groups if group.outcome in TO_LOOK_AT)

    @property
    def is_unheard(self) -> bool:
        """The statement has receipts and the ledger not one payment of its platform in that time."""
        outcomes = {group.outcome for group in self.groups}
        heard = {Outcome.AGREES, Outcome.AMOUNT_DIFFERS, Outcome.ONLY_IN_LEDGER}
        return Outcome.ONLY_IN_STATEMENT in outcomes and not outcomes & heard
