"""Customers who scan, pay and leave, by a seeded script."""

import asyncio
from collections.abc import Iterable, Iterator
from itertools import count as counting
from random import Random
from time import perf_counter

from app.demo.shop import PATIENCE, AnyShop, event_where, signalled
from app.demo.tally import Tally
from app.domain.events import SaleChanged
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.sale import SaleLine, SaleState
from app.ui.customer.stage import CustomerState
from handset.simulator.wallet import CustomerWallet
from handset.simulator.wordings import PlatformPush, PushedPayment

AT_ONCE = (1, 1, 1, 1, 2, 3, 10)
"""How many customers pay in the same moment; ten in one visit of seven."""
AWAY = 5
"""How many pay while the phone is out of range."""
EVERY_NTH_BY_SALE = 4


class Customers:
    """Makes payments and waits until each has been recorded, shown on both windows, and rung."""

    def __init__(self, shop: AnyShop, tally: Tally, seed: int) -> None:
        self._shop = shop
        self._tally = tally
        self._random = Random(seed)  # noqa: S311  # a script that must repeat, nothing secret
        self._push = PlatformPush(seed)
        self._wallet = CustomerWallet(self._push)
        self._turns = counting()
        self.scanned = 0
        self.sales_paid = 0

    async def come(self, count: int) -> None:
        """`count` payments; every fourth group begins with a sale that is rung up and whose code is scanned."""
        for group in self._groups(count):
            if next(self._turns) % EVERY_NTH_BY_SALE == 0:
                await self._buy()
                group -= 1
            await self._all_done([await self._pay(self._push.any_payment()) for _ in range(group)])
            await self._say_something_else()

    async def come_while_phone_is_away(self, count: int) -> None:
        """The phone leaves, `count` customers pay, the phone comes back."""
        phone = self._shop.phone
        await phone.go_out_of_range()
        paid = [await self._pay(self._push.any_payment(), away=True) for _ in range(count)]
        await phone.come_back()
        await self._shop.connected()
        await self._all_done(paid)

    async def phone_restarts(self) -> None:
        await self._shop.phone.restart()
        await self._shop.connected()

    def _groups(self, count: int) -> Iterator[int]:
        while count > 0:
            group = min(count, self._random.choice(AT_ONCE))
            yield group
            count -= group

    async def _buy(self) -> None:
        """A sale is rung up and charged; the customer scans the code beside its total, and types that total."""
        till, window = self._shop.program.station.till, self._shop.program.faces.customer
        price = Money(self._random.randint(100, 20_000), "CNY")
        till.add_line(SaleLine("", price))
        till.charge()
        while window.state is not CustomerState.SALE:
            await signalled(window.state_changed)
        self._wallet.scan(window.grab().toImage())
        self.scanned += 1
        paid = asyncio.create_task(event_where(self._shop.bus, SaleChanged, _is_paid))
        await asyncio.sleep(0)
        await self._all_done([await self._pay(self._wallet.pay(price.text.replace(",", "")))])
        await paid
        self.sales_paid += 1

    async def _say_something_else(self) -> None:
        if self._random.randrange(4) == 0:
            await self._shop.phone.hear(*self._push.junk())

    async def _pay(self, payment: PushedPayment, *, away: bool = False) -> NoticeId:
        heard_at = perf_counter()
        seq = await self._shop.phone.hear(*payment.notice)
        if seq is None:
            raise RuntimeError(f"no station asked the phone for {payment.notice.app_id}")
        notice_id = self._shop.identity(seq)
        self._tally.send(notice_id, payment.amount_minor, heard_at=None if away else heard_at)
        return notice_id

    async def _all_done(self, notice_ids: Iterable[NoticeId]) -> None:
        waited_for = list(notice_ids)
        while self._tally.missing(waited_for):
            self._tally.changed.clear()
            await asyncio.wait_for(self._tally.changed.wait(), PATIENCE)


def _is_paid(event: SaleChanged) -> bool:
    return event.sale is not None and event.sale.state is SaleState.PAID
