"""How often a PIN may be tried."""

from datetime import datetime, timedelta

from app.services.ports import Clock

FREE = 5
"""Wrong PINs in a row before the first wait."""
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


class Attempts:
    """After five wrong PINs of one person in a row, each further one costs a wait, doubled every time.

    10,000 PINs of four digits then take longer than a working life; a right one begins anew.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wrong: dict[str, int] = {}
        self._until: dict[str, datetime] = {}

    def wait(self, person_id: str) -> timedelta:
        """How long this person must wait before the next try."""
        until = self._until.get(person_id)
        return max(until - self._clock.now(), timedelta()) if until else timedelta()

    def count(self, person_id: str, *, right: bool) -> None:
        if right:
            self._wrong.pop(person_id, None)
            self._until.pop(person_id, None)
            return
        wrong = self._wrong[person_id] = self._wrong.get(person_id, 0) + 1
        if wrong >= FREE:
            self._until[person_id] = self._clock.now() + min(FIRST_WAIT * 2 ** (wrong - FREE), LONGEST_WAIT)
