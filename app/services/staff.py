"""Who works here, who is at the till, and what they may do."""

import asyncio
import secrets
from datetime import timedelta
from typing import Protocol

from app.domain.events import PeopleChanged, PersonCame
from app.domain.person import Deed, Person, Role
from app.services.attempts import Attempts
from app.services.bookkeeper import Bookkeeper
from app.services.books import People
from app.services.bus import Bus
from app.services.ports import Clock


class Pins(Protocol):
    """Where PINs are kept. May take a twentieth of a second, or wait for the disk."""

    def set(self, person_id: str, pin: str) -> None: ...

    def fits(self, person_id: str, pin: str) -> bool: ...

    def knows(self, person_id: str) -> bool:
        """Whether the person has a PIN; needs no disk."""
        ...

    def forget(self, person_id: str) -> None: ...


class WrongPin(ValueError):
    """It is not this person's PIN."""


class MustWait(ValueError):
    """Too many wrong PINs; `for_` is how long until the next try."""

    def __init__(self, for_: timedelta) -> None:
        super().__init__(f"wait {for_}")
        self.for_ = for_


class OwnerNeeded(ValueError):
    """The first person of a shop is its owner, and the last owner stays one."""


class Staff:
    """A shop that has named nobody lets everybody do everything, as the owner alone at the counter would."""

    def __init__(self, bus: Bus, bookkeeper: Bookkeeper, clock: Clock, people: People, pins: Pins) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._clock = clock
        self._people = people
        self._pins = pins
        self._attempts = Attempts(clock)
        self._known: tuple[Person, ...] = ()
        self._at_till: Person | None = None

    @property
    def people(self) -> tuple[Person, ...]:
        return self._known

    @property
    def at_till(self) -> Person | None:
        return self._at_till

    def may(self, deed: Deed) -> bool:
        """Whether whoever is at the till may do it without the owner.

        Where no owner has a PIN any more, everybody may: the file was lost or removed, and somebody must give new ones.
        """
        return not self._has_owner() or (self._at_till is not None and self._at_till.may(deed))

    async def open(self) -> None:
        """Read who works here."""
        await self._show()

    async def come(self, person_id: str, pin: str) -> None:
        """Put a person at the till.

        Raises:
            WrongPin, MustWait: nothing changed.
        """
        person = await self._proved(person_id, pin)
        await self._bookkeeper.call(lambda: self._people.come_to_till(person.id, at=self._clock.now()))
        self._tell_at_till(person)

    async def leave(self) -> None:
        """Nobody is at the till."""
        await self._bookkeeper.call(lambda: self._people.come_to_till(None, at=self._clock.now()))
        self._tell_at_till(None)

    async def allowed_by(self, person_id: str, pin: str, deed: Deed) -> Person:
        """Let somebody who may do the deed allow it once, without coming to the till; the journal says so.

        Raises:
            WrongPin: it is not their PIN, or they may not do it either.
            MustWait: too many wrong PINs.
            LedgerUnwritable: it is not allowed.
        """
        person = await self._proved(person_id, pin)
        if not person.may(deed):
            raise WrongPin
        allowed = {"deed": str(deed), "by_owner": person.id}
        await self._bookkeeper.append("owner_allowed", allowed, at=self._clock.now())
        return person

    async def hire(self, name: str, role: Role, pin: str) -> Person:
        """Name a new person.

        Raises:
            OwnerNeeded: the first one must be the owner.
            NotAPin: see there.
        """
        if not self._known and role is not Role.OWNER:
            raise OwnerNeeded
        person = Person(secrets.token_hex(8), name, role)
        await asyncio.to_thread(self._pins.set, person.id, pin)
        await self._bookkeeper.call(lambda: self._people.name(person, at=self._clock.now()))
        await self._show()
        return person

    async def change(self, person: Person, pin: str = "") -> None:
        """Another name, role or, where one is given, PIN.

        Raises:
            OwnerNeeded: no owner would be left.
            NotAPin: see there.
        """
        self._require_owner([person if known.id == person.id else known for known in self._known])
        if pin:
            await asyncio.to_thread(self._pins.set, person.id, pin)
        await self._bookkeeper.call(lambda: self._people.name(person, at=self._clock.now()))
        await self._show()

    async def dismiss(self, person_id: str) -> None:
        """Remove a person; the last one may go, and then the shop has named nobody again.

        Raises:
            OwnerNeeded: others would be left without an owner.
        """
        self._require_owner([known for known in self._known if known.id != person_id])
        await self._bookkeeper.call(lambda: self._people.remove(person_id, at=self._clock.now()))
        await asyncio.to_thread(self._pins.forget, person_id)
        was_at_till = self._at_till is not None and self._at_till.id == person_id
        await self._show()
        if was_at_till:
            await self.leave()

    async def _proved(self, person_id: str, pin: str) -> Person:
        if wait := self._attempts.wait(person_id):
            raise MustWait(wait)
        right = await asyncio.to_thread(self._pins.fits, person_id, pin)
        self._attempts.count(person_id, right=right)
        person = next((known for known in self._known if known.id == person_id), None)
        if person is None or not right:
            raise WrongPin
        return person

    def _has_owner(self) -> bool:
        return any(person.role is Role.OWNER and self._pins.knows(person.id) for person in self._known)

    def _require_owner(self, left: list[Person]) -> None:
        if left and not any(person.role is Role.OWNER for person in left):
            raise OwnerNeeded

    def _tell_at_till(self, person: Person | None) -> None:
        self._at_till = person
        self._bus.publish(PersonCame(person))

    async def _show(self) -> None:
        self._known = tuple(await self._bookkeeper.call(self._people.all))
        if self._at_till:
            self._at_till = next((known for known in self._known if known.id == self._at_till.id), None)
        self._bus.publish(PeopleChanged(self._known))
