"""Selling through the whole program: the phone's payments, the window's buttons, the ledger's entries."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.demo.shop import Shop, event_where
from app.domain.events import RefundRecorded, SaleSettled
from app.domain.money import Money
from app.domain.person import Deed
from app.domain.sale import SaleState
from app.domain.tender import TenderKind
from app.services.refunds import RefundWish
from app.ui.customer.stage import CustomerState
from tests.bootstrap.scenes import Scene, following, pay
from tests.until import until


def key_in(qtbot: QtBot, shop: Shop, signs: str, *keys: Qt.Key) -> None:
    till = shop.program.faces.till
    qtbot.keyClicks(till, signs)
    for key in keys:
        qtbot.keyClick(till, key)


def test_a_part_then_the_rest(play: Callable[[Scene], None], qtbot: QtBot) -> None:
    async def scene(shop: Shop) -> None:
        faces = shop.program.faces
        key_in(qtbot, shop, "2*6.25+", Qt.Key.Key_Return)
        await pay(shop, "8.00")
        assert faces.till.sale.awaited.part_words == "Received ¥8.00, still due ¥4.50"
        await pay(shop, "4.50")
        assert faces.till.sale.paid.words == "✓ Paid ¥12.50"
        station = shop.program.station
        assert [sale.sale.state for sale in await station.sales_of(station.day.today())] == [SaleState.PAID]

    play(scene)


def test_a_held_sale_is_paid_in_cash_after_its_recall(play: Callable[[Scene], None], qtbot: QtBot) -> None:
    async def scene(shop: Shop) -> None:
        faces, till = shop.program.faces, shop.program.station.till
        key_in(qtbot, shop, "12.50+", Qt.Key.Key_F2)
        assert till.sale is None
        key_in(qtbot, shop, "3+", Qt.Key.Key_F3, Qt.Key.Key_Return)
        assert till.sale is not None
        assert till.sale.total == Money(1250, "CNY"), "recalled, and the other is held instead"
        key_in(qtbot, shop, "", Qt.Key.Key_F7)
        key_in(qtbot, shop, "20")
        await following(shop, SaleSettled, lambda: key_in(qtbot, shop, "", Qt.Key.Key_Return))
        assert faces.till.sale.paid.words == "✓ Paid ¥12.50 Change ¥7.50"
        assert faces.customer.state is CustomerState.SETTLED

    play(scene)


def test_a_payment_on_no_sale_is_given_to_one(play: Callable[[Scene], None], qtbot: QtBot) -> None:
    async def scene(shop: Shop) -> None:
        window, till = shop.program.faces.till, shop.program.station.till
        early = (await pay(shop, "12.50")).payment
        key_in(qtbot, shop, "12.50", Qt.Key.Key_Return)
        window.payments.payment_chosen.emit(early)
        assert window.selling.payment is not None
        window.selling.payment.give.click()
        assert till.sale is not None
        assert (till.sale.state, till.sale.payments) == (SaleState.PAID, (early.id,))
        window.selling.payment_given.emit(early.id, "no such sale", "a slip")
        assert "cannot stand on that sale" in window.bar.messages.words

    play(scene)


def test_of_two_of_one_amount_the_older_is_paid_and_the_cashier_switches(
    play: Callable[[Scene], None], qtbot: QtBot
) -> None:
    async def scene(shop: Shop) -> None:
        window, till = shop.program.faces.till, shop.program.station.till
        key_in(qtbot, shop, "12.50", Qt.Key.Key_Return, Qt.Key.Key_F2)
        key_in(qtbot, shop, "12.50", Qt.Key.Key_Return)
        await pay(shop, "12.50")
        assert window.payments.held_paid.isVisible()
        assert till.sale is not None
        assert till.sale.state is SaleState.CHARGED
        window.payments.held_paid.switch.click()
        assert till.sale.state is SaleState.PAID
        assert window.payments.held_paid.isHidden()
        assert window.sale.ringing_up.shelf.text() == " 1", "the older waits again, on the shelf"

    play(scene)


def test_no_more_goes_back_than_came_and_the_refusal_says_what_is_left(
    play: Callable[[Scene], None], qtbot: QtBot
) -> None:
    async def scene(shop: Shop) -> None:
        window = shop.program.faces.till
        payment = (await pay(shop, "12.50")).payment
        window.selling.open_refund(payment, None)
        sheet = window.selling.refund
        assert sheet is not None
        sheet.amount.setText("8")
        await following(shop, RefundRecorded, sheet.record.click)
        await until(sheet.isHidden)
        assert "wallet's own app" in window.bar.messages.words
        window.selling.open_refund(payment, None)
        sheet.record.click()
        await until(lambda: sheet.problem != "")
        assert sheet.problem == "Never more than was received: at most ¥4.50 can still be given back."
        assert await shop.program.station.refunds.given_back(payment.day) == (Money(800, "CNY"),)

    play(scene)


def test_a_sale_of_today_is_found_for_its_refund(play: Callable[[Scene], None], qtbot: QtBot) -> None:
    async def scene(shop: Shop) -> None:
        window = shop.program.faces.till
        key_in(qtbot, shop, "12.50", Qt.Key.Key_F7, Qt.Key.Key_Return)
        window.sale.refund_requested.emit()
        await until(lambda: window.selling.sales is not None and window.selling.sales.sales.count() == 1)
        assert window.selling.sales is not None
        window.selling.sales.refund.click()
        assert window.selling.refund is not None
        recorded = await following(shop, RefundRecorded, window.selling.refund.record.click)
        assert (recorded.refund.kind, recorded.given_back) == (TenderKind.CASH, (Money(1250, "CNY"),))

    play(scene)


def test_a_large_refund_needs_leave_and_a_small_one_another(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        faces, asked = shop.program.faces, []
        payment = (await pay(shop, "900.00")).payment

        def allow(deed: Deed, then: Callable[[str], None]) -> None:
            asked.append(deed)
            if deed is Deed.REFUND:
                then("")

        faces.selling._allow = allow
        for minor in (10_001, 10_000):
            wish = RefundWish(Money(minor, "CNY"), TenderKind.WALLET, payment.id)
            faces.till.selling.refund_wanted.emit(wish)
        await event_where(shop.bus, RefundRecorded, lambda _: True)
        assert asked == [Deed.LARGE_REFUND, Deed.REFUND]
        assert await shop.program.station.refunds.given_back(payment.day) == (Money(10_000, "CNY"),)

    play(scene)
