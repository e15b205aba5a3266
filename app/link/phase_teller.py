"""Which phase a link is in, told to its listener at each change and not otherwise."""

from app.domain.link_state import LinkPhase
from app.services.ports import PhoneListener

UNTIL_CONNECTED = {LinkPhase.WRONG_KEY, LinkPhase.OTHER_VERSION, LinkPhase.NOT_SHARED, LinkPhase.FAULT}
"""Phases that a new attempt does not hide: only success does."""


class PhaseTeller:
    """The story of one link, as a shop sees it."""

    def __init__(self, phone_id: str, listener: PhoneListener) -> None:
        self._phone_id = phone_id
        self._listener = listener
        self._told: tuple[LinkPhase, str] | None = None
        self._was_connected = False
        self._radio_is_down = False

    def sought(self) -> None:
        """Nothing is wrong with the radio; the phone is just not there."""
        self._tell(LinkPhase.SILENT if self._was_connected else LinkPhase.NEVER_SEEN)

    def radio_failed(self, phase: LinkPhase | None, detail: str) -> None:
        """The attempt or the connection is over; `phase` is what the adapter suffers from, if anything."""
        self._radio_is_down = phase is not None
        self.ended(phase, detail)

    def scanning_began(self) -> None:
        if self._radio_is_down:
            self._radio_is_down = False
            self.sought()

    def seen(self) -> None:
        """Its advertisement was heard, which may happen before the scanner reports that it has begun."""
        self.scanning_began()
        if self._phase not in UNTIL_CONNECTED:
            self._tell(LinkPhase.CONNECTING)

    def connected(self) -> None:
        self._was_connected = True
        self._tell(LinkPhase.CONNECTED)

    def ended(self, phase: LinkPhase | None, detail: str) -> None:
        """The session is over, for the reason `phase` or for none that needs a sentence of its own."""
        if phase is not None:
            self._tell(phase, detail)
        elif self._phase not in UNTIL_CONNECTED:
            self.sought()

    @property
    def _phase(self) -> LinkPhase | None:
        return self._told[0] if self._told else None

    def _tell(self, phase: LinkPhase, detail: str = "") -> None:
        if self._told != (phase, detail):
            self._told = (phase, detail)
            self._listener.phase_changed(self._phone_id, phase, detail)
