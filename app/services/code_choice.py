"""Which wallet's code was tapped, at the till or on the customer's screen, and for how long that counts."""

from app.domain.collection_code import CollectionCode
from app.domain.events import CodeChosen, SaleChanged
from app.domain.sale import SaleState
from app.services.bus import Bus
from app.settings import SettingsChanged

_UNDER_WAY = (SaleState.OPEN, SaleState.CHARGED)


class CodeChoice:
    """A choice holds until its sale leaves the till, or until its code is none of the shop's any more.

    One that was made before a sale was begun is the next sale's.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._chosen: CollectionCode | None = None
        self._sale_id: str | None = None
        bus.subscribe(SaleChanged, self._follow_sale)
        bus.subscribe(SettingsChanged, self._follow_settings)

    def choose(self, code: CollectionCode | None) -> None:
        """Hold `code`, or let the codes take turns; the one that is held already begins its time anew."""
        if code or self._chosen:
            self._chosen = code
            self._bus.publish(CodeChosen(code))

    def _follow_sale(self, event: SaleChanged) -> None:
        before, sale = self._sale_id, event.sale
        self._sale_id = sale.id if sale and sale.state in _UNDER_WAY else None
        if before and before != self._sale_id:
            self.choose(None)

    def _follow_settings(self, event: SettingsChanged) -> None:
        if self._chosen not in event.now.codes:
            self.choose(None)
