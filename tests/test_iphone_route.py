"""The route of a payment from an iPhone as it is through the whole program."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.program import Surroundings
from app.demo.iphone_shop import IphoneShop, open_iphone_shop
from app.demo.shop import event_where
from app.domain.events import NoticeUnsure, PhonePaired
from app.domain.link_state import LinkPhase
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.phone import PhoneKind
from app.sound.player import SilentPlayer
from db.verify import verify
from tests.until import until

ROOT = Path(__file__).parent.parent
ALIPAY, TITLE = "com.alipay.iphoneclient", "支付宝通知"

Scene = Callable[[IphoneShop], Awaitable[None]]


@pytest.fixture
def rung() -> list[NoticeId]:
    return []


@pytest.fixture
def play(qapp: QApplication, tmp_path: Path, qtbot: QtBot, rung: list[NoticeId]) -> Callable[[Scene], None]:
    """Plays a scene in a shop whose station, windows and radio are the program's own, beside a simulated iPhone."""

    async def on_stage(scene: Scene) -> None:
        surroundings = Surroundings(player=SilentPlayer, windowed=True, on_rung=rung.append)
        async with open_iphone_shop(qapp, tmp_path / "shop", surroundings, language="en") as shop:
            await scene(shop)

    def run(scene: Scene) -> None:
        run_on_qt(qapp, on_stage(scene))

    return run


async def hear(shop: IphoneShop, yuan: str, at: datetime | None = None) -> NoticeId:
    number = await shop.phone.hear(ALIPAY, TITLE, f"支付宝成功收款{yuan}元", at)
    assert number is not None
    return shop.identity(number)


def test_every_payment_of_the_demo_is_recorded_shown_and_rung(tmp_path: Path) -> None:
    words = ["main.py", "demo", "--iphone", "--headless", "--payments", "15", "--seed", "4", "--json"]
    words += ["--data", str(tmp_path)]
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)
    result = json.loads(done.stdout)
    counted = {key: result[key] for key in ("sent", "recorded", "shown_till", "shown_customer", "rung")}
    assert counted == dict.fromkeys(counted, 15), done.stderr
    assert (result["lost"], result["doubled"], done.returncode) == (0, 0, 0)
    assert (result["ledger_verified"], result["caught_up_after_absence"]) == (True, 5)
    assert result["sales_paid"] >= 1
    assert result["unsure"] >= 1, "the notice without a word"


def test_a_notification_is_recorded_shown_on_both_windows_and_rung(
    play: Callable[[Scene], None], rung: list[NoticeId], tmp_path: Path
) -> None:
    async def scene(shop: IphoneShop) -> None:
        seen: list[tuple[str, NoticeId]] = []
        shop.program.faces.till.payment_painted.connect(lambda notice_id: seen.append(("till", notice_id)))
        shop.program.faces.customer.payment_painted.connect(lambda notice_id: seen.append(("customer", notice_id)))
        paid = await hear(shop, "12.50")
        await until(lambda: len(seen) == 2 and bool(rung))
        assert sorted(seen) == [("customer", paid), ("till", paid)]
        assert rung == [paid]
        [payment] = (await shop.program.station.today()).payments
        assert (payment.id, payment.money, payment.platform) == (paid, Money(1250, "CNY"), "alipay")

    play(scene)
    assert verify(tmp_path / "shop" / "ledger.sqlite3").fault is None


def test_what_came_in_an_absence_is_caught_up_and_a_replay_stays_one(
    play: Callable[[Scene], None], rung: list[NoticeId], tmp_path: Path
) -> None:
    async def scene(shop: IphoneShop) -> None:
        before = await hear(shop, "1.00")
        await until(lambda: rung == [before])
        await shop.phone.go_out_of_range()
        at = datetime.now().astimezone()
        away = [await hear(shop, "8.88", at), await hear(shop, "8.88", at), await hear(shop, "2.00", at)]
        assert len(set(away)) == 3, "two equal payments in one second are two"
        await shop.phone.come_back()
        await until(lambda: len(rung) == 4)
        await shop.phone.restart()
        after = await hear(shop, "3.00")
        await until(lambda: len(rung) == 5)
        day = await shop.program.station.today()
        assert {payment.id for payment in day.payments} == {before, *away, after}
        assert len(day.payments) == 5
        assert day.totals.money("CNY") == Money(2376, "CNY")

    play(scene)
    assert verify(tmp_path / "shop" / "ledger.sqlite3").rows["payment"] == 5


def test_money_that_came_long_before_is_late(play: Callable[[Scene], None]) -> None:
    async def scene(shop: IphoneShop) -> None:
        await hear(shop, "1.00", datetime.now().astimezone() - timedelta(minutes=9))
        await until(lambda: shop.program.faces.till.payments.newest.payment is not None)
        [payment] = (await shop.program.station.today()).payments
        assert payment.late

    play(scene)


def test_a_notice_without_a_word_waits_for_a_person(play: Callable[[Scene], None]) -> None:
    async def scene(shop: IphoneShop) -> None:
        unsure = asyncio.create_task(event_where(shop.bus, NoticeUnsure, lambda _: True))
        await asyncio.sleep(0)
        shop.phone.iphone.hides_previews = True
        await hear(shop, "1.00")
        await unsure
        assert shop.program.faces.till.payments.tray.count == 1
        assert (await shop.program.station.today()).totals.count == 0

    play(scene)


def test_an_iphone_is_removed_and_paired_anew_through_the_window(play: Callable[[Scene], None]) -> None:
    async def scene(shop: IphoneShop) -> None:
        till, iphone = shop.program.faces.till, shop.phone.iphone
        till.phone_revoked.emit(shop.phone.phone_id)
        await until(lambda: shop.program.station.keeper.states == ())
        till.pairing_requested.emit()
        await until(lambda: till.sheets.pairing is not None and till.sheets.pairing.paybell.uri.text() != "")
        sheet = till.sheets.pairing
        assert sheet is not None
        sheet.kinds[PhoneKind.IPHONE].click()
        assert sheet.paybell.uri.text() == ""
        await iphone.forget()
        tapping = asyncio.create_task(iphone.pair_with(shop.program.station.settings.now.name_to_show))
        number = await iphone.shows_number()
        await until(lambda: sheet.iphone.number == number)
        paired = asyncio.create_task(event_where(shop.bus, PhonePaired, lambda _: True))
        await asyncio.sleep(0)
        sheet.iphone.same.click()
        assert (await paired).phone.name == "Shop iPhone"
        await tapping
        assert "Shop iPhone" in sheet.state_words
        await shop.connected()

    play(scene)


def test_a_permission_that_is_taken_back_is_said_on_the_till(play: Callable[[Scene], None]) -> None:
    async def scene(shop: IphoneShop) -> None:
        shop.phone.iphone.shares = False
        await until(lambda: shop.program.station.keeper.states[0].phase is LinkPhase.NOT_SHARED)
        assert "Share System Notifications" in shop.program.faces.till.bar.messages.words

    play(scene)
