"""What happens at the till, on its way into the journal: in order, each until it is written."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable

from app.domain.events import TroubleBegan, TroubleEnded
from app.domain.notice import NoticeId
from app.domain.sale import Sale
from app.domain.trouble import LedgerTrouble, LedgerUnwritable, StationTrouble
from app.services.bookkeeper import Bookkeeper
from app.services.books import Sales
from app.services.bus import Bus
from app.services.shop_day import ShopDay

log = logging.getLogger(__name__)

RETRY_EVERY = 2.0
"""Seconds between two tries while the ledger cannot be written."""


class TillBook:
    """Selling never stops for the ledger: what cannot be written yet waits here, and the till says that it does."""

    def __init__(
        self, bus: Bus, bookkeeper: Bookkeeper, sales: Sales, day: ShopDay, retry_every: float = RETRY_EVERY
    ) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._sales = sales
        self._day = day
        self._retry_every = retry_every
        self._waiting: deque[Callable[[], object]] = deque()
        self._arrived = asyncio.Event()
        self._written = asyncio.Event()
        self._written.set()
        self._troubled = False

    def keep(self, sale: Sale, why: str) -> None:
        """Write the sale as it now is; `why` is one short English sentence for the journal."""
        at = self._day.now()
        self._write(lambda: self._sales.keep(sale, why=why, at=at, day=self._day.of(at)))

    def give(self, payment: NoticeId, sale_id: str, why: str) -> None:
        """Write on which sale a payment stands from now on; an empty id for none."""
        at = self._day.now()
        self._write(lambda: self._sales.give(payment, sale_id, why=why, at=at))

    async def written(self) -> None:
        """Wait until everything told so far is in the journal."""
        await self._written.wait()

    async def run(self) -> None:
        """Write what comes, for as long as it is not cancelled."""
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            while self._waiting:
                await self._try_oldest()
            self._recover()
            self._written.set()

    def _write(self, write: Callable[[], object]) -> None:
        self._waiting.append(write)
        self._written.clear()
        self._arrived.set()

    async def _try_oldest(self) -> None:
        try:
            await self._bookkeeper.call(self._waiting[0])
        except LedgerUnwritable as trouble:
            await self._wait_out(trouble)
        except Exception as error:
            log.exception("a sale could not be written in a way nobody foresaw")
            await self._wait_out(LedgerUnwritable(LedgerTrouble.BROKEN, str(error)))
        else:
            self._waiting.popleft()

    async def _wait_out(self, trouble: LedgerUnwritable) -> None:
        if not self._troubled:
            self._troubled = True
            log.error("the till's entries wait: %s", trouble)
            self._bus.publish(TroubleBegan(StationTrouble.SALES_NOT_WRITTEN, trouble.detail or str(trouble.trouble)))
        await asyncio.sleep(self._retry_every)

    def _recover(self) -> None:
        if self._troubled:
            self._troubled = False
            self._bus.publish(TroubleEnded(StationTrouble.SALES_NOT_WRITTEN))
