"""The route of a payment through the whole program, and what happens where it is blocked."""

import asyncio
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication

from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.program import Surroundings
from app.demo.shop import Shop, event_where, open_shop
from app.domain.collection_code import CollectionCode
from app.domain.day_report import DayReport
from app.domain.events import (
    BackupMade,
    DayBegan,
    DayEnded,
    LedgerRecovered,
    NoticeSettled,
    NoticeUnsure,
    PaymentNotRecorded,
    PaymentRecorded,
    PhonePaired,
    PhoneRevoked,
    SamePaymentAnswered,
    SamePaymentAsked,
    SamePaymentUndone,
)
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.sale import SaleLine, SaleState
from app.domain.totals import DayTotals
from app.settings import SettingsChanged
from app.sound.player import SilentPlayer
from app.ui.customer.stage import CustomerState
from app.ui.wallet_row import WalletRow
from db.verify import verify
from tests.bootstrap.scenes import Scene
from tests.until import until

ROOT = Path(__file__).parent.parent
ALIPAY = ("com.eg.android.AlipayGphone", "支付宝通知")
PAID = "支付宝成功收款12.50元"
LAKALA, AGAIN = "com.lakala.shqb", "王小五向本店碰付8.88元"
BANK = ("com.icbc.biz.elife", "工银商户之家", "您已收到12.50元，点击查看详情。")

E = TypeVar("E")


async def hear(shop: Shop, text: str = PAID, title: str = ALIPAY[1], app: str = ALIPAY[0]) -> None:
    assert await shop.phone.hear(app, title, text) is not None


def expect(shop: Shop, kind: type[E]) -> "asyncio.Future[E]":
    """The next event of `kind`, listened for from now on."""
    came: asyncio.Future[E] = asyncio.get_running_loop().create_future()
    shop.bus.subscribe(kind, lambda event: None if came.done() else came.set_result(event))
    return came


def demo(folder: Path, payments: int) -> tuple[dict[str, Any], "subprocess.CompletedProcess[str]"]:
    words = [
        "main.py",
        "demo",
        "--headless",
        "--payments",
        str(payments),
        "--seed",
        "3",
        "--json",
        "--data",
        str(folder),
    ]
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)
    return json.loads(done.stdout), done


def test_every_payment_is_recorded_shown_and_rung(tmp_path: Path) -> None:
    result, done = demo(tmp_path, 40)
    counted = {key: result[key] for key in ("sent", "recorded", "shown_till", "shown_customer", "rung")}
    assert counted == dict.fromkeys(counted, 40), done.stderr
    assert (result["lost"], result["doubled"], done.returncode) == (0, 0, 0)
    assert result["ledger_verified"] is True
    assert result["caught_up_after_absence"] == 5
    assert result["sales_paid"] >= 1
    assert 0 < result["latency_ms"]["p50"] <= result["latency_ms"]["p99"] <= result["latency_ms"]["max"]


def test_a_demo_counts_its_own_payments_alone(tmp_path: Path) -> None:
    for _ in range(2):
        result, done = demo(tmp_path, 3)
        assert (result["recorded"], result["lost"], result["doubled"], done.returncode) == (3, 0, 0, 0)


def test_a_locked_ledger_is_shown_in_red_and_nothing_is_lost(play: Callable[[Scene], None], tmp_path: Path) -> None:
    async def scene(shop: Shop) -> None:
        banner = shop.program.faces.till.payments.not_recorded
        other = sqlite3.connect(tmp_path / "shop" / "ledger.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        refused = asyncio.create_task(event_where(shop.bus, PaymentNotRecorded, lambda _: True))
        await asyncio.sleep(0)
        await hear(shop)
        await refused
        assert banner.isVisible()
        assert "12.50" in banner.words
        assert len(shop.phone.queued) == 1, "the phone keeps what is not acknowledged"
        recovered = asyncio.create_task(event_where(shop.bus, LedgerRecovered, lambda _: True))
        other.execute("ROLLBACK")
        other.close()
        await recovered
        assert not banner.isVisible()
        assert (await shop.program.station.today()).totals.money("CNY") == Money(1250, "CNY")

    play(scene)


def test_what_nobody_understands_waits_in_the_tray_until_a_person_looked(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        unsure = asyncio.create_task(event_where(shop.bus, NoticeUnsure, lambda _: True))
        await asyncio.sleep(0)
        await hear(shop, "成功收款1.00元，成功收款2.00元")
        notice = (await unsure).notice
        till = shop.program.faces.till
        assert till.payments.tray.count == 1
        settled = asyncio.create_task(event_where(shop.bus, NoticeSettled, lambda _: True))
        await asyncio.sleep(0)
        till.notice_looked_at.emit(notice.id)
        await settled
        assert till.payments.tray.count == 0
        assert (await shop.program.station.today()).tray == []

    play(scene)


def test_one_taught_payment_makes_the_next_of_its_kind_a_payment_by_itself(qapp: QApplication, tmp_path: Path) -> None:
    """No public sample is known of this platform: a person says what its first notice was, and that is enough."""
    rung: list[NoticeId] = []

    async def on_stage() -> None:
        surroundings = Surroundings(player=SilentPlayer, windowed=True, on_rung=rung.append)
        async with open_shop(qapp, tmp_path / "shop", surroundings, language="en") as shop:
            await teach(shop)
            await until(lambda: len(rung) == 2)

    async def teach(shop: Shop) -> None:
        till, sheets = shop.program.faces.till, shop.program.faces.till.sheets
        unsure = asyncio.create_task(event_where(shop.bus, NoticeUnsure, lambda _: True))
        await asyncio.sleep(0)
        await hear(shop, "李四向本店碰付12.50元", "拉卡拉", LAKALA)
        await unsure
        till.payments.tray.was_payment.click()
        await until(lambda: sheets.teaching is not None and sheets.teaching.remember.isEnabled())
        assert sheets.teaching is not None
        assert sheets.teaching.amount.line.text() == "12.50"
        taught = asyncio.create_task(event_where(shop.bus, PaymentRecorded, lambda _: True))
        await asyncio.sleep(0)
        sheets.teaching.remember.click()
        assert (await taught).payment.money == Money(1250, "CNY")
        file = tmp_path / "shop" / "platforms" / "lakala-taught.toml"
        await until(lambda: file.exists() and shop.program.station.rules.recognise(LAKALA, "", AGAIN).money is not None)
        assert till.payments.tray.count == 0
        by_itself = asyncio.create_task(event_where(shop.bus, PaymentRecorded, lambda _: True))
        await asyncio.sleep(0)
        await hear(shop, AGAIN, "拉卡拉", LAKALA)
        payment = (await by_itself).payment
        assert (payment.money, payment.payer, payment.platform) == (Money(888, "CNY"), "王小五", "lakala")
        assert (await shop.program.station.today()).totals.money("CNY") == Money(2138, "CNY")

    run_on_qt(qapp, on_stage())
    report = verify(tmp_path / "shop" / "ledger.sqlite3")
    assert report.ok, report.fault
    assert report.rows["payment"] == 2


def test_a_charged_sale_waits_until_all_of_it_has_come(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        faces = shop.program.faces
        faces.till.line_added.emit(SaleLine("", Money(1250, "CNY")))
        faces.till.charge_requested.emit()
        assert faces.customer.state is CustomerState.SALE
        for text, sale_paid in (("支付宝成功收款12.49元", False), ("支付宝成功收款0.01元", True)):
            recorded = asyncio.create_task(event_where(shop.bus, PaymentRecorded, lambda _: True))
            await asyncio.sleep(0)
            await hear(shop, text)
            sale = (await recorded).sale
            assert (sale is not None and sale.state is SaleState.PAID) is sale_paid

    play(scene)


def test_a_wallet_tapped_on_either_side_is_held_on_both_until_the_sale_is_over(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        faces, station = shop.program.faces, shop.program.station
        names = ("one", "two", "three")
        codes = tuple(CollectionCode("alipay", name, f"https://qr.alipay.com/{name}") for name in names)
        await station.settings.change(replace(station.settings.now, codes=codes))
        faces.till.line_added.emit(SaleLine("", Money(1250, "CNY")))
        faces.till.charge_requested.emit()
        seen = [row for row in faces.customer.findChildren(WalletRow) if row.isVisibleTo(faces.customer)]
        rows = [faces.till.sale.awaited.wallets, *seen]
        assert len(rows) == 2
        for wish, number in ((faces.till.code_wanted, 2), (faces.customer.code_wanted, 1)):
            wish.emit(codes[number])
            assert all([button.isChecked() for button in row.buttons].index(True) == number for row in rows)
        faces.till.sale_cancelled.emit()
        assert not any(button.isChecked() for button in rows[0].buttons)

    play(scene)


def test_a_refund_is_told_and_not_counted(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        till = shop.program.faces.till
        await hear(shop, "你有一笔12.50元的退款，已原路退回。")
        await until(lambda: "¥12.50" in till.bar.messages.words)
        assert (await shop.program.station.today()).totals.count == 0

    play(scene)


def test_a_payment_that_the_bank_tells_of_as_well_is_counted_once_when_a_person_says_so(
    play: Callable[[Scene], None], tmp_path: Path
) -> None:
    async def scene(shop: Shop) -> None:
        till = shop.program.faces.till
        asked = asyncio.create_task(event_where(shop.bus, SamePaymentAsked, lambda _: True))
        await asyncio.sleep(0)
        await hear(shop)
        assert await shop.phone.hear(*BANK) is not None
        question = (await asked).question
        assert till.payments.same.isVisible()
        assert (await shop.program.station.today()).totals.money("CNY") == Money(2500, "CNY"), "nothing by itself"
        answered = asyncio.create_task(event_where(shop.bus, SamePaymentAnswered, lambda _: True))
        await asyncio.sleep(0)
        till.payments.same.same.click()
        assert (await answered).question.doubled.id == question.doubled.id
        day = await shop.program.station.today()
        assert day.totals == till.header.totals
        assert day.totals.money("CNY") == Money(1250, "CNY")
        assert [payment.doubled for payment in day.payments] == [True, False]
        undone = asyncio.create_task(event_where(shop.bus, SamePaymentUndone, lambda _: True))
        await asyncio.sleep(0)
        till.same_payment_undone.emit(question.doubled.id)
        assert (await undone).totals.money("CNY") == Money(2500, "CNY")

    play(scene)
    assert verify(tmp_path / "shop" / "ledger.sqlite3").fault is None


def test_the_days_file_is_written_by_the_button(play: Callable[[Scene], None], tmp_path: Path) -> None:
    async def scene(shop: Shop) -> None:
        recorded = expect(shop, PaymentRecorded)
        await hear(shop)
        day = (await recorded).payment.day
        till = shop.program.faces.till
        till.bar.export.click()
        dialog = till.sheets.export
        assert dialog is not None
        file = tmp_path / "day.csv"
        dialog.file.setText(str(file))
        dialog.start.click()
        await until(lambda: "Saved as" in dialog.outcome.text)
        assert "Alipay,12.50,CNY" in file.read_text(encoding="utf-8-sig")
        dialog.file.setText(str(tmp_path / "none" / "day.csv"))
        dialog.start.click()
        await until(lambda: "could not be written" in dialog.outcome.text)
        assert not dialog.progress.isVisible()
        journal = sqlite3.connect(tmp_path / "shop" / "ledger.sqlite3")
        (body,) = (row[0] for row in journal.execute("SELECT body FROM journal WHERE kind = 'exported'"))
        journal.close()
        exported = json.loads(body)
        assert (exported["format"], exported["first"], exported["last"]) == ("csv", str(day), str(day))

    play(scene)


def test_settings_hold_at_once_and_pairing_goes_through_the_window(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        till, station = shop.program.faces.till, shop.program.station
        revoked = asyncio.create_task(event_where(shop.bus, PhoneRevoked, lambda _: True))
        changed = asyncio.create_task(event_where(shop.bus, SettingsChanged, lambda event: event.now.muted))
        await asyncio.sleep(0)
        till.phone_revoked.emit(shop.phone.phone_id)
        till.mute_requested.emit(True)
        await asyncio.gather(revoked, changed)
        assert shop.program.sound.bell.muted
        assert station.keeper.states == ()
        paired = asyncio.create_task(event_where(shop.bus, PhonePaired, lambda _: True))
        till.pairing_requested.emit()
        await until(lambda: till.sheets.pairing is not None and till.sheets.pairing.paybell.uri.text() != "")
        shop.phone.accept_pairing(till.sheets.pairing.paybell.uri.text())
        assert (await paired).phone.phone_id == shop.phone.phone_id
        await shop.connected()

    play(scene)


def test_the_ledger_of_a_closed_shop_verifies(play: Callable[[Scene], None], tmp_path: Path) -> None:
    async def scene(shop: Shop) -> None:
        for _ in range(3):
            await hear(shop)
        await until(lambda: not shop.phone.queued)

    play(scene)
    report = verify(tmp_path / "shop" / "ledger.sqlite3")
    assert report.ok, report.fault
    assert report.rows["payment"] == 3


def test_a_wish_that_the_ledger_refuses_is_told_on_the_till(play: Callable[[Scene], None], tmp_path: Path) -> None:
    async def scene(shop: Shop) -> None:
        till = shop.program.faces.till
        other = sqlite3.connect(tmp_path / "shop" / "ledger.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        till.phone_revoked.emit(shop.phone.phone_id)
        await until(lambda: "Another program holds the ledger" in till.bar.messages.words)
        other.execute("ROLLBACK")
        other.close()
        assert [phone.phone_id for phone in await shop.program.station.bookkeeper.phones()] == [shop.phone.phone_id]

    play(scene)


def test_a_day_is_ended_through_the_window_and_the_next_payment_belongs_to_the_next(
    play: Callable[[Scene], None], tmp_path: Path, qapp: QApplication
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)

    async def scene(shop: Shop) -> None:
        station, till, desk = shop.program.station, shop.program.faces.till, shop.program.day_end
        now = station.settings.now
        await station.settings.change(replace(now, backup_folder=str(stick), day_files_folder=str(tmp_path / "days")))
        recorded = expect(shop, PaymentRecorded)
        await hear(shop)
        day = (await recorded).payment.day
        till.bar.day_end.click()
        await until(lambda: desk.sheet is not None and desk.sheet.shows_the_open_day)
        sheet = desk.sheet
        assert sheet is not None
        sheet.today.cash.amount.setText("100")
        ended, began, copied = expect(shop, DayEnded), expect(shop, DayBegan), expect(shop, BackupMade)
        sheet.today.end.click()
        sheet.today.end.click()
        report = (await ended).report
        assert (report.day, report.number, report.takings[0].money) == (day, 1, Money(1250, "CNY"))
        assert report.cash is not None
        assert report.cash.difference == Money(10_000, "CNY")
        assert (await began).totals.day == day + timedelta(days=1)
        assert till.header.totals == DayTotals(day + timedelta(days=1))
        assert till.payments.newest.payment is None
        assert report.seal is not None
        assert sheet.today.seal.seal.toolTip() == report.seal.hash
        recorded = expect(shop, PaymentRecorded)
        await hear(shop, "支付宝成功收款3.00元")
        assert (await recorded).payment.day == day + timedelta(days=1)
        assert till.header.totals.money("CNY") == Money(300, "CNY")
        backup = (await copied).backup
        assert (tmp_path / "days" / f"paybell-{day}.csv").exists(), "the day's files come before the backup"
        assert backup.name in sheet.today.backup_words
        await ended_days_can_be_looked_at_and_corrected(shop, report)

    try:
        play(scene)
    finally:
        qapp.setDoubleClickInterval(usual)
    (copy,) = stick.glob("*.sqlite3")
    assert verify(copy).fault is None
    assert verify(copy).rows["day_end"] == 1
    assert verify(tmp_path / "shop" / "ledger.sqlite3").rows["day_correction"] == 1


async def ended_days_can_be_looked_at_and_corrected(shop: Shop, report: DayReport) -> None:
    """And a day that the clock has not reached does not end."""
    sheet = shop.program.day_end.sheet
    assert sheet is not None
    sheet.tabs.setCurrentWidget(sheet.past)
    await until(lambda: sheet.past.chosen is not None)
    assert sheet.past.chosen == report
    sheet.past.correct.click()
    sheet.past.why.setText("a note under the drawer")
    sheet.past.write.click()
    await until(lambda: sheet.past.words != "")
    sheet.tabs.setCurrentWidget(sheet.picture)
    await until(lambda: "3.00" in sheet.picture.platforms.accessibleDescription())
    shop.program.faces.till.bar.day_end.click()
    await until(lambda: sheet.shows_the_open_day)
    now = sheet.today.view.report
    assert now is not None
    assert [correction.why for correction in now.corrections] == ["a note under the drawer"]
    assert not sheet.today.end.isEnabled()


def test_what_the_sheet_shows_follows_the_payments(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        shop.program.faces.till.bar.day_end.click()
        await until(lambda: shop.program.day_end.sheet is not None and shop.program.day_end.sheet.shows_the_open_day)
        sheet = shop.program.day_end.sheet
        assert sheet is not None
        await hear(shop)
        await until(lambda: bool(sheet.today.view.report and sheet.today.view.report.takings))

    play(scene)


def test_a_day_that_the_ledger_cannot_end_stays_open(play: Callable[[Scene], None], tmp_path: Path) -> None:
    async def scene(shop: Shop) -> None:
        shop.program.faces.till.bar.day_end.click()
        await until(lambda: shop.program.day_end.sheet is not None and shop.program.day_end.sheet.shows_the_open_day)
        sheet = shop.program.day_end.sheet
        assert sheet is not None
        today = shop.program.station.day.today()
        other = sqlite3.connect(tmp_path / "shop" / "ledger.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        sheet.end_requested.emit(today, None, None)
        await until(lambda: "Another program holds the ledger" in sheet.today.words)
        other.execute("ROLLBACK")
        other.close()
        assert shop.program.station.day.today() == today

    play(scene)
