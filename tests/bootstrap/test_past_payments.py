"""The payments of any day, through the whole program."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.past_payments import PastPaymentsDesk
from app.bootstrap.station import Station
from app.demo.shop import Shop
from app.domain.events import RefundRecorded
from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.payment_search import FoundPayment
from app.domain.person import Deed
from app.domain.sale import Sale, SaleLine, SaleState
from app.domain.tender import Tender, TenderKind
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.services.bus import Bus
from app.services.owner_settings import OwnerSettings
from app.services.shop_day import ShopDay
from app.settings import Settings, SettingsRead
from app.ui.cashier.past_payments_sheet import PastPaymentsSheet
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.sentences import ledger_sentence
from app.ui.signals import StationSignals
from tests.bootstrap.scenes import Scene, following, pay
from tests.db.samples import YUAN
from tests.fakes import FakeClock, a_notice
from tests.until import until

Play = Callable[[Scene], None]


def yuan(minor: int) -> Money:
    return Money(minor, "CNY")


async def paid_before(shop: Shop, minor: int, seq: int, days: int = 1) -> Payment:
    """A payment on the day so many days ago."""
    station = shop.program.station
    day = station.day.today() - timedelta(days=days)
    at = station.clock.now() - timedelta(days=days)
    verdict = replace(YUAN, money=yuan(minor))
    notice = a_notice(seq, "支付宝成功收款，桌5", posted_at=at)
    told = await station.bookkeeper.record(notice, verdict, heard_at=at, late=False, day=day)
    assert told.payment
    return told.payment


async def sold_before(shop: Shop, key: str, tender: Tender) -> date:
    """A sale of a week ago, paid by that alone."""
    station = shop.program.station
    at = station.clock.now() - timedelta(days=7)
    day = station.day.of(at)
    sale = Sale(key, "CNY", (SaleLine("", tender.money),), begun_at=at).charged(at).taking(tender)
    assert sale.state is SaleState.PAID
    sales = station._ledger.sales
    await station.bookkeeper.call(lambda: sales.keep(sale, why="paid", at=at, day=day))
    if tender.payment:
        given = tender.payment
        await station.bookkeeper.call(lambda: sales.give(given, key, why="matched", at=at))
    return day


async def opened(shop: Shop) -> PastPaymentsSheet:
    shop.program.faces.till.bar.past_payments.click()
    desk: PastPaymentsDesk = shop.program.past_payments
    assert desk.sheet
    sheet = desk.sheet
    await answered(sheet)
    return sheet


async def answered(sheet: PastPaymentsSheet) -> None:
    await until(lambda: sheet.words != "Looking …")


def test_a_payment_of_a_past_day_is_found_and_given_back_with_what_is_left(play: Play) -> None:
    async def scene(shop: Shop) -> None:
        await paid_before(shop, 1250, 1)
        await paid_before(shop, 900, 2)
        window, sheet = shop.program.faces.till, await opened(shop)
        assert sheet.words == "No payment was recorded on this day."
        sheet.days.earlier.click()
        await answered(sheet)
        assert sheet.words == "2 payments"
        sheet.fields.words.setText("12.50")
        sheet.fields.words.returnPressed.emit()
        await answered(sheet)
        assert sheet.words == "1 payment"
        for amount, left in (("8", "4.50"), ("4.50", "")):
            sheet.refund.click()
            refund = window.selling.refund
            assert refund is not None
            refund.amount.setText(amount)
            assert "wallet's own app" in refund.how
            told = await following(shop, RefundRecorded, refund.record.click)
            assert told.refund.day == shop.program.station.day.today(), "it goes back today"
            await until(lambda left=left: sheet.chosen is not None and sheet.chosen.left.decimal == float(left or 0))
        assert not sheet.refund.isEnabled()

    play(scene)


def test_no_more_goes_back_of_a_payment_than_is_left_of_its_sale(play: Play) -> None:
    async def scene(shop: Shop) -> None:
        payment = await paid_before(shop, 1250, 1, days=7)
        await sold_before(shop, "5a1e000000000001", Tender(TenderKind.WALLET, yuan(1250), payment.id, "alipay"))
        window, sheet = shop.program.faces.till, await opened(shop)
        window.selling.open_sales(shop.program.station.day.today())
        assert window.selling.sales
        sales = window.selling.sales
        sales.days.field.setDate(sales.days.field.date().addDays(-7))
        await until(lambda: sales.sales.count() == 1)
        sales.refund.click()
        assert window.selling.refund
        window.selling.refund.amount.setText("10")
        await following(shop, RefundRecorded, window.selling.refund.record.click)
        sheet.days.field.setDate(sheet.days.field.date().addDays(-7))
        await answered(sheet)
        assert sheet.chosen
        assert (sheet.chosen.left, sheet.chosen.sale_given_back) == (yuan(250), yuan(1000))
        sheet.refund.click()
        assert window.selling.refund.amount.text() == "2.50"
        sheet.its_sale.click()
        assert window.selling.payment
        assert "paid" in window.selling.payment.standing_words
        assert window.selling.payment.give.isHidden()
        window.selling.payment.refund.click()
        window.selling.refund.amount.setText("2.51")
        window.selling.refund.record.click()
        await until(lambda: window.selling.refund is not None and "at most ¥2.50" in window.selling.refund.problem)

    play(scene)


def test_a_cash_sale_of_last_week_is_given_back(play: Play) -> None:
    async def scene(shop: Shop) -> None:
        await sold_before(shop, "5a1e000000000002", Tender(TenderKind.CASH, yuan(3000)))
        window = shop.program.faces.till
        window.sale.refund_requested.emit()
        assert window.selling.sales
        sales = window.selling.sales
        sales.days.field.setDate(sales.days.field.date().addDays(-7))
        await until(lambda: sales.sales.count() == 1)
        sales.refund.click()
        assert window.selling.refund
        told = await following(shop, RefundRecorded, window.selling.refund.record.click)
        assert (told.refund.kind, told.given_back) == (TenderKind.CASH, (yuan(3000),))

    play(scene)


def test_a_large_one_of_a_past_day_needs_the_owner_too(play: Play) -> None:
    async def scene(shop: Shop) -> None:
        faces, asked = shop.program.faces, []
        await paid_before(shop, 90_000, 1)
        faces.selling._allow = lambda deed, then: asked.append((deed, then))
        sheet = await opened(shop)
        sheet.days.earlier.click()
        await answered(sheet)
        sheet.refund.click()
        assert faces.till.selling.refund
        faces.till.selling.refund.record.click()
        [(deed, then)] = asked
        assert deed is Deed.LARGE_REFUND
        await following(shop, RefundRecorded, lambda: then("0000000000000a11"))

    play(scene)


def test_what_comes_and_what_is_given_to_a_sale_shows_at_once(play: Play) -> None:
    async def scene(shop: Shop) -> None:
        window, till, sheet = shop.program.faces.till, shop.program.station.till, await opened(shop)
        early = (await pay(shop, "12.50")).payment
        await until(lambda: sheet.chosen is not None)
        till.add_line(SaleLine("", yuan(1250)))
        till.charge()
        sheet.its_sale.click()
        assert window.selling.payment
        window.selling.payment.give.click()
        assert till.sale
        assert till.sale.payments == (early.id,)
        await until(lambda: sheet.chosen is not None and sheet.chosen.sale is not None)

    play(scene)


def test_a_payment_is_rung_again(play: Play) -> None:
    async def scene(shop: Shop) -> None:
        rung: list[Payment] = []
        await pay(shop, "12.50")
        sheet = await opened(shop)
        await until(lambda: sheet.chosen is not None)
        sheet.ring_requested.connect(rung.append)
        sheet.ring.click()
        assert [payment.money for payment in rung] == [yuan(1250)]

    play(scene)


class Unreadable:
    """The part of a station that the desk knows, on a disk that fails."""

    def __init__(self) -> None:
        self.settings = OwnerSettings(Bus(), Path(), SettingsRead(Settings()))
        self.day = ShopDay(FakeClock(), time)

    async def find_payments(self, *_asked: object) -> list[FoundPayment]:
        raise LedgerUnwritable(LedgerTrouble.BROKEN, "bad sector")


async def test_what_the_ledger_does_not_give_is_said_at_the_till(qapp: QApplication, qtbot: QtBot) -> None:
    set_language(qapp, "en")
    signals = StationSignals(qapp)
    till = CashierWindow(signals, Settings(), {})
    qtbot.addWidget(till)
    desk = PastPaymentsDesk(cast("Station", Unreadable()), till, signals, {}, lambda _: None)
    till.past_payments_requested.emit()
    assert desk.sheet
    await until(lambda: till.bar.messages.words == ledger_sentence(LedgerTrouble.BROKEN, "bad sector"))
    await desk.close()
