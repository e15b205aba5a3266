"""What the customer displays show one after the other. No clock here: the board says when time is up."""

from dataclasses import dataclass
from enum import StrEnum

from app.displays.content import DisplayContent, idle, received, selling, tendered, thanks
from app.domain.events import PaymentRecorded
from app.domain.sale import Sale, SaleState


class SceneState(StrEnum):
    RESTING = "resting"
    """The sale at the till, or the shop's name; ends by no clock."""
    RECEIVED = "received"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class SceneTimes:
    """Seconds."""

    received: float
    received_beside_sale: float
    thanks: float


class Scene:
    """The order of states is that of the customer's window. Each input says by True that a state begins anew."""

    def __init__(self, times: SceneTimes, shop_name: str) -> None:
        self._times = times
        self._shop_name = shop_name
        self._sale: Sale | None = None
        self._selling = idle(shop_name)
        self._received = DisplayContent()
        self.state = SceneState.RESTING

    @property
    def content(self) -> DisplayContent:
        if self.state is SceneState.RECEIVED:
            return self._received
        return thanks(self._shop_name) if self.state is SceneState.THANKS else self._at_rest

    @property
    def lasts(self) -> float | None:
        """Seconds; None when the state ends by no clock."""
        if self.state is SceneState.RECEIVED:
            return self._times.received_beside_sale if self._waits else self._times.received
        return self._times.thanks if self.state is SceneState.THANKS else None

    def call_shop(self, shop_name: str) -> None:
        self._shop_name = shop_name

    def sale_became(self, sale: Sale | None) -> bool:
        """Money on the display gives way only to more money, or to its time."""
        before, self._sale = self._sale, sale
        if sale and self._waits:
            self._selling = selling(before, sale)
        if sale and before and sale.id == before.id and len(sale.tenders) > len(before.tenders):
            return self._receive(tendered(sale.tenders[-1], sale))
        if self.state is SceneState.RECEIVED or (self.state is SceneState.THANKS and not self._waits):
            return False
        return self._begin(SceneState.RESTING)

    def payment_came(self, event: PaymentRecorded) -> bool:
        """A late payment is another moment's, and its amount is not shown."""
        return not event.payment.late and self._receive(received(event.payment.money, event.sale))

    def time_is_up(self) -> bool:
        over_to_thanks = self.state is SceneState.RECEIVED and not self._waits
        return self._begin(SceneState.THANKS if over_to_thanks else SceneState.RESTING)

    @property
    def _waits(self) -> bool:
        """Whether there is a sale that still wants lines or money."""
        return bool(self._sale and self._sale.lines and self._sale.state in (SaleState.OPEN, SaleState.CHARGED))

    @property
    def _at_rest(self) -> DisplayContent:
        return self._selling if self._waits else idle(self._shop_name)

    def _receive(self, content: DisplayContent) -> bool:
        self._received = content
        return self._begin(SceneState.RECEIVED)

    def _begin(self, state: SceneState) -> bool:
        self.state = state
        return True
