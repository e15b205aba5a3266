"""The same link under Qt's event loop, as the station runs it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bootstrap.event_loop import run_on_qt
from app.domain.link_state import LinkPhase
from tests.link.shop import Shop, pay


def test_a_shop_day_under_qt(qapp: QApplication, tmp_path: Path):
    run_on_qt(qapp, a_shop_day(tmp_path))


async def a_shop_day(folder: Path) -> None:
    shop = Shop(folder)
    try:
        phone, station = await shop.connected()
        await pay(phone, "1.00元")
        await station.ledger.until_heard(1)
        await phone.go_out_of_range()
        await station.ledger.until_phase(LinkPhase.SILENT)
        await pay(phone, "2.00元")
        await phone.restart()
        await station.ledger.until_heard(2)
        phone.freeze()
        await station.ledger.until_phase(LinkPhase.SILENT)
        phone.thaw()
        await pay(phone, "3.00元")
        await station.ledger.until_heard(3)
        assert station.ledger.texts == ["1.00元", "2.00元", "3.00元"]
    finally:
        await shop.close()
