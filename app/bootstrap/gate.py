"""What stands before the owner's deeds, and the sheet on which people say who they are."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from app.bootstrap.errands import Errands
from app.domain.person import Deed
from app.domain.trouble import LedgerUnwritable
from app.services.staff import MustWait, Staff, WrongPin
from app.ui.cashier.pin_entry import PinEntry
from app.ui.cashier.pin_sheet import PinSheet
from app.ui.cashier.sheets import Sheets
from app.ui.sentences import ledger_sentence

Then = Callable[[str], None]
"""Is given the id of the owner who allowed it; empty when nobody needed to."""


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """A deed that waits for its owner."""

    deed: Deed
    then: Then


class Gate:
    """At most one wish waits; another one, a cancelled sheet and a sign-in take its place, and it is never done."""

    def __init__(self, staff: Staff, sheets: Sheets, errands: Errands) -> None:
        self._staff = staff
        self._sheets = sheets
        self._errands = errands
        self._waiting: Wish | None = None
        self._allowed: dict[Deed, str] = {}
        sheets.pin_sheet_made.connect(self._serve)

    def ask(self, deed: Deed, then: Then) -> None:
        """Do it at once when whoever is at the till may, else once an owner has typed her PIN."""
        if self._staff.may(deed):
            self._do(Wish(deed, then), "")
            return
        self._waiting = Wish(deed, then)
        able = [person for person in self._staff.people if person.may(deed)]
        self._sheets.open_pin().ask_owner(deed, able)

    def ask_who(self) -> None:
        """Let somebody sign in or out."""
        self._waiting = None
        self._sheets.open_pin().ask_who(self._staff.people, self._staff.at_till)

    def allowed_by(self, deed: Deed) -> str:
        """Who allowed the deed when it was last done; empty when nobody needed to."""
        return self._allowed.get(deed, "")

    def _serve(self, sheet: PinSheet) -> None:
        sheet.come_requested.connect(lambda person, pin: self._try(self._come(sheet, person, pin), sheet.entry))
        sheet.allow_requested.connect(lambda person, pin: self._try_to_allow(sheet, person, pin))
        sheet.leave_requested.connect(lambda: self._try(self._leave(sheet), sheet.entry))
        sheet.rejected.connect(self._give_up)

    def _try(self, attempt: Coroutine[Any, Any, None], entry: PinEntry) -> None:
        self._errands.start(_answered(attempt, entry), "trying a PIN")

    def _give_up(self) -> None:
        self._waiting = None

    async def _come(self, sheet: PinSheet, person_id: str, pin: str) -> None:
        await self._staff.come(person_id, pin)
        sheet.accept()

    async def _leave(self, sheet: PinSheet) -> None:
        await self._staff.leave()
        sheet.accept()

    def _try_to_allow(self, sheet: PinSheet, person_id: str, pin: str) -> None:
        if self._waiting:
            self._try(self._allow(sheet, self._waiting, person_id, pin), sheet.entry)

    async def _allow(self, sheet: PinSheet, wish: Wish, person_id: str, pin: str) -> None:
        """A wish that was given up while the PIN was looked at is not done."""
        person = await self._staff.allowed_by(person_id, pin, wish.deed)
        if self._waiting is wish:
            self._waiting = None
            sheet.accept()
            self._do(wish, person.id)

    def _do(self, wish: Wish, by_owner: str) -> None:
        self._allowed[wish.deed] = by_owner
        wish.then(by_owner)


async def _answered(attempt: Coroutine[Any, Any, None], entry: PinEntry) -> None:
    """Say under the dots what stood in its way."""
    try:
        await attempt
    except WrongPin:
        entry.tell_wrong()
    except MustWait as wait:
        entry.tell_wait(wait.for_)
    except LedgerUnwritable as trouble:
        entry.tell_trouble(_sayer(trouble))


def _sayer(trouble: LedgerUnwritable) -> Callable[[], str]:
    return lambda: ledger_sentence(trouble.trouble, trouble.detail)
