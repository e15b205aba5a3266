"""Scenes in a shop whose every part is the program's own; the fixture `play` puts them on."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from app.demo.shop import Shop, event_where
from app.domain.events import PaymentRecorded

E = TypeVar("E")
Scene = Callable[[Shop], Awaitable[None]]


async def following(shop: Shop, kind: type[E], do: Callable[[], object]) -> E:
    """What came of it."""
    came = asyncio.create_task(event_where(shop.bus, kind, lambda _: True))
    await asyncio.sleep(0)
    done = do()
    if asyncio.iscoroutine(done):
        await done
    return await came


async def pay(shop: Shop, amount: str) -> PaymentRecorded:
    text = f"支付宝成功收款{amount}元"
    return await following(
        shop, PaymentRecorded, lambda: shop.phone.hear("com.eg.android.AlipayGphone", "支付宝通知", text)
    )
