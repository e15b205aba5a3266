"""The people of the shop on the screen: who is at the till, and the settings page on which they are named."""

from collections.abc import Coroutine
from typing import Any

from app.bootstrap.errands import Errands
from app.bootstrap.gate import Gate
from app.domain.events import PeopleChanged, PersonCame
from app.domain.person import Deed, Person
from app.domain.trouble import LedgerUnwritable
from app.pins import NotAPin
from app.private_file import NotPrivate
from app.services.staff import OwnerNeeded, Staff
from app.ui.cashier.window import CashierWindow
from app.ui.sentences import ledger_sentence
from app.ui.settings_dialog import SettingsDialog
from app.ui.settings_pages.people import PeoplePage
from app.ui.settings_pages.person_form import PersonEntry
from app.ui.signals import StationSignals


class StaffRoom:
    """Until it is known who works here, nothing of the owner's opens: the till is on the screen before the ledger."""

    def __init__(self, staff: Staff, till: CashierWindow, gate: Gate, errands: Errands) -> None:
        self._staff = staff
        self._till = till
        self._gate = gate
        self._errands = errands

    def serve(self, signals: StationSignals) -> None:
        signals.people_changed.connect(self._on_people_changed)
        signals.person_came.connect(self._on_person_came)
        self._till.person_asked_for.connect(self._gate.ask_who)
        self._till.sheets.settings_made.connect(self._serve_page)

    def _on_people_changed(self, event: PeopleChanged) -> None:
        self._till.ask_first = self._gate.ask
        if sheet := self._till.sheets.settings:
            sheet.people.show_people(event.people)

    def _on_person_came(self, _event: PersonCame) -> None:
        """What the one before had open is not for everybody who comes after."""
        if not self._staff.may(Deed.SETTINGS):
            self._till.sheets.put_away()

    def _serve_page(self, sheet: SettingsDialog) -> None:
        page = sheet.people
        page.show_people(self._staff.people)
        page.hire_requested.connect(lambda entry: self._start(self._hire(entry), page))
        page.change_requested.connect(lambda person, pin: self._start(self._change(person, pin), page))
        page.dismiss_requested.connect(lambda person_id: self._start(self._staff.dismiss(person_id), page, person_id))

    def _start(self, wish: Coroutine[Any, Any, None], page: PeoplePage, person_id: str = "") -> None:
        self._errands.start(_answered(wish, page, person_id), "naming the shop's people")

    async def _hire(self, entry: PersonEntry) -> None:
        """Whoever names the first person is that person, and is at the till from then on."""
        is_first = not self._staff.people
        person = await self._staff.hire(entry.name, entry.role, entry.pin)
        if is_first:
            await self._staff.come(person.id, entry.pin)

    async def _change(self, person: Person, pin: str) -> None:
        await self._staff.change(person, pin)


async def _answered(wish: Coroutine[Any, Any, None], page: PeoplePage, person_id: str) -> None:
    """Say beside the person, or in the form that is open, what stood in its way."""
    try:
        await wish
    except OwnerNeeded:
        page.tell_owner_needed(person_id)
    except NotAPin:
        page.tell_not_a_pin()
    except (OSError, NotPrivate) as error:
        page.tell_pins_unwritable(person_id, str(error))
    except LedgerUnwritable as trouble:
        page.tell_trouble(person_id, ledger_sentence(trouble.trouble, trouble.detail))
