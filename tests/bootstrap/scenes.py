"""Scenes in a shop whose every part is the program's own; the fixture `play` puts them on."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.program import Surroundings
from app.demo.shop import Shop, event_where, open_shop
from app.domain.events import PaymentRecorded
from app.sound.player import SilentPlayer
from db.verify import verify

E = TypeVar("E")
Scene = Callable[[Shop], Awaitable[None]]


def player(app: QApplication, folder: Path) -> Callable[[Scene], None]:
    async def on_stage(scene: Scene) -> None:
        surroundings = Surroundings(player=SilentPlayer, windowed=True)
        async with open_shop(app, folder, surroundings, language="en") as shop:
            await scene(shop)

    def play(scene: Scene) -> None:
        run_on_qt(app, on_stage(scene))
        assert verify(folder / "ledger.sqlite3").fault is None

    return play


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
