"""All phones' links, and the one that most needs somebody."""

from app.domain.link_state import LinkPhase, LinkState
from app.domain.phone import PairedPhone

WORST_FIRST = (
    LinkPhase.WRONG_KEY,
    LinkPhase.NO_ADAPTER,
    LinkPhase.ADAPTER_OFF,
    LinkPhase.NO_PERMISSION,
    LinkPhase.FAULT,
    LinkPhase.OTHER_VERSION,
    LinkPhase.NOT_SHARED,
    LinkPhase.SILENT,
    LinkPhase.NEVER_SEEN,
    LinkPhase.CONNECTING,
    LinkPhase.CONNECTED,
    LinkPhase.NO_PHONE,
)


class Links:
    """The last known state of each phone."""

    def __init__(self) -> None:
        self._states: dict[str, LinkState] = {}

    def put(self, state: LinkState) -> None:
        if state.phase is not LinkPhase.NO_PHONE:
            self._states.pop("", None)
        self._states[state.phone_id] = state

    def add(self, phone: PairedPhone) -> None:
        """A phone that was paired and of which nothing is known yet."""
        if phone.phone_id not in self._states:
            self.put(LinkState(phone.phone_id, phone.name, LinkPhase.NEVER_SEEN, phone.paired_at))

    def forget(self, phone_id: str) -> None:
        self._states.pop(phone_id, None)

    def phones(self) -> tuple[LinkState, ...]:
        """Of every paired phone, in the order in which they were heard of."""
        return tuple(state for state in self._states.values() if state.phase is not LinkPhase.NO_PHONE)

    @property
    def worst(self) -> LinkState | None:
        """The most serious; of two alike, the one that began first."""
        return min(self._states.values(), key=lambda s: (WORST_FIRST.index(s.phase), s.since), default=None)
