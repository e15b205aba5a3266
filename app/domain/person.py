"""Who is at the till, and what each may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    OWNER = "owner"
    CASHIER = "cashier"


class Deed(StrEnum):
    """What a shop may not want everybody to do. Selling, seeing payments and replaying a ring are for all."""

    X_REPORT = "x_report"
    END_DAY = "end_day"
    REFUND = "refund"
    LARGE_REFUND = "large_refund"
    """Above the owner's limit."""
    EXPORT = "export"
    COMPARE = "compare"
    """Laying a platform's statement beside the ledger."""
    SETTINGS = "settings"
    TEACH = "teach"
    CORRECT_DAY = "correct_day"
    """Re-opening a day that has ended."""
    PEOPLE = "people"


MAY: dict[Role, frozenset[Deed]] = {
    Role.OWNER: frozenset(Deed),
    Role.CASHIER: frozenset({Deed.X_REPORT, Deed.END_DAY, Deed.REFUND}),
}


@dataclass(frozen=True, slots=True)
class Person:
    """`id` is 16 hex digits. The PIN is kept elsewhere, hashed, under the same id."""

    id: str
    name: str
    role: Role

    def may(self, deed: Deed) -> bool:
        return deed in MAY[self.role]
