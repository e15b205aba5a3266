"""No key, no payer's name and no text of a notice reaches a log above debug, the station's or the phone's."""

import asyncio
import base64
import sqlite3
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.program import Surroundings
from app.demo.shop import Shop, event_where, open_shop
from app.domain.events import PaymentNotRecorded, PaymentRecorded
from app.sound.player import SilentPlayer

ALIPAY, TITLE = "com.eg.android.AlipayGphone", "支付宝通知"
PAYER, CHAT, RIDDLE = (
    "Quentin Payerson",
    "Mother asks when you come home",
    "Quentin Payerson gave 9.99 or so, says Riddlemaker",
)


async def hear(shop: Shop, app: str, title: str, text: str, kind: type) -> None:
    await asyncio.gather(event_where(shop.bus, kind, lambda _: True), shop.phone.hear(app, title, text))


async def play(shop: Shop) -> str:
    """A riddle with a payer's name, a chat, a payment and a payment that the ledger cannot take; gives the key."""
    [phone] = shop.program.station.keeper.states
    key = shop.program.station.keys.get(phone.phone_id)
    assert key is not None
    for text in (RIDDLE, CHAT):  # each is dealt with before the payment after it
        await shop.phone.hear(ALIPAY, TITLE, text)
    await hear(shop, ALIPAY, TITLE, "支付宝成功收款8.88元", PaymentRecorded)
    other = sqlite3.connect(shop.folder.ledger, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await hear(shop, ALIPAY, TITLE, "支付宝成功收款7.77元", PaymentNotRecorded)
    recorded = asyncio.create_task(event_where(shop.bus, PaymentRecorded, lambda _: True))
    await asyncio.sleep(0)
    other.close()
    await recorded
    return key.hex()


def test_a_shops_day_leaves_nothing_private_in_the_logs(qapp: QApplication, tmp_path: Path) -> None:
    keys: list[str] = []

    async def scene() -> None:
        surroundings = Surroundings(player=SilentPlayer, windowed=True)
        async with open_shop(qapp, tmp_path / "shop", surroundings, language="en") as shop:
            keys.append(await play(shop))

    run_on_qt(qapp, scene())
    log = (tmp_path / "shop" / "station.log").read_text(encoding="utf-8")
    assert "not recorded, and tried again" in log
    in_uri = base64.urlsafe_b64encode(bytes.fromhex(keys[0])).decode().rstrip("=")
    private = (PAYER, CHAT, RIDDLE, "Riddlemaker", "成功收款", "8.88", "7.77", keys[0], in_uri)
    assert [word for word in private if word in log] == []
