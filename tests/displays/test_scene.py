from app.displays.content import Lamp, idle, received, thanks
from app.displays.scene import Scene, SceneState, SceneTimes
from app.domain.events import PaymentRecorded
from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.sale import Sale, SaleLine
from app.domain.tender import Tender, TenderKind
from app.domain.totals import DayTotals
from tests.fakes import NOON, a_payment

RESTING, RECEIVED, THANKS = SceneState
TIMES = SceneTimes(received=6, received_beside_sale=3, thanks=2)
TEA = SaleLine("Tea", Money(1250, "CNY"))
OPEN = Sale("1", "CNY", (TEA,))
CHARGED = OPEN.charged(NOON)


def recorded(payment: Payment, sale: Sale | None = None) -> PaymentRecorded:
    return PaymentRecorded(payment, DayTotals(payment.day), sale)


def a_scene(*sales: Sale) -> Scene:
    scene = Scene(TIMES, "Wang")
    for sale in sales:
        assert scene.sale_became(sale)
    return scene


def test_a_sale_from_the_first_line_to_the_thanks() -> None:
    scene = a_scene()
    seen = [(scene.content.lamp, scene.lasts)]
    for sale in (OPEN, CHARGED, CHARGED.paid(a_payment())):
        assert scene.sale_became(sale)
        seen.append((scene.content.lamp, scene.lasts))
    assert scene.payment_came(recorded(a_payment(), CHARGED.paid(a_payment())))
    seen.append((scene.content.lamp, scene.lasts))
    assert scene.time_is_up()
    assert (scene.content, scene.lasts) == (thanks("Wang"), 2)
    assert scene.time_is_up()
    assert (scene.content, scene.lasts) == (idle("Wang"), None)
    assert seen == [(Lamp.OFF, None), (Lamp.PRICE, None), (Lamp.TOTAL, None), (Lamp.RECEIVED, 6), (Lamp.RECEIVED, 6)]


def test_part_of_the_money_goes_back_to_what_is_to_pay() -> None:
    scene = a_scene(OPEN, CHARGED)
    scene.sale_became(CHARGED.paid(a_payment(1000)))
    assert (scene.content.lamp, scene.lasts) == (Lamp.RECEIVED, 3)
    scene.time_is_up()
    assert (scene.content.lamp, scene.content.amount) == (Lamp.TOTAL, Money(250, "CNY"))


def test_cash_shows_its_change_though_no_payment_came() -> None:
    scene = a_scene(OPEN, CHARGED)
    scene.sale_became(CHARGED.taking(Tender(TenderKind.CASH, Money(1250, "CNY"), given=Money(2000, "CNY"))))
    assert (scene.state, scene.content.lamp, scene.content.amount) == (RECEIVED, Lamp.CHANGE, Money(750, "CNY"))


def test_money_on_a_sale_that_comes_back_to_the_till_is_no_news() -> None:
    scene = a_scene()
    scene.sale_became(CHARGED.paid(a_payment(1000)))
    assert (scene.state, scene.content.lamp) == (RESTING, Lamp.TOTAL)


def test_a_sale_cancelled_or_put_aside_leaves_the_shops_name() -> None:
    for end in (None, OPEN.cancelled(), Sale("2", "CNY")):
        scene = a_scene(OPEN)
        assert scene.sale_became(end)
        assert scene.content == idle("Wang")


def test_money_without_a_sale_is_shown_and_thanked_for() -> None:
    scene = a_scene()
    assert scene.payment_came(recorded(a_payment()))
    assert scene.content == received(Money(1250, "CNY"), None)
    scene.time_is_up()
    assert scene.state is THANKS


def test_money_for_another_goes_back_to_the_sale() -> None:
    scene = a_scene(OPEN)
    scene.payment_came(recorded(a_payment(999)))
    assert scene.lasts == 3
    scene.time_is_up()
    assert (scene.state, scene.content.lamp) == (RESTING, Lamp.PRICE)


def test_a_late_payment_shows_nothing() -> None:
    scene = a_scene(OPEN)
    assert not scene.payment_came(recorded(a_payment(late=True)))
    assert scene.content.lamp is Lamp.PRICE


def test_the_next_sale_waits_for_the_amount_and_cuts_the_thanks_short() -> None:
    scene = a_scene(OPEN, CHARGED, CHARGED.paid(a_payment()))
    following = Sale("2", "CNY", (TEA, TEA))
    assert not scene.sale_became(following)
    assert scene.state is RECEIVED
    scene.time_is_up()
    assert (scene.state, scene.content.lamp) == (RESTING, Lamp.PRICE)
    after = a_scene(OPEN, CHARGED, CHARGED.paid(a_payment()))
    after.time_is_up()
    assert not after.sale_became(None)
    assert after.sale_became(following)
    assert after.state is RESTING


def test_another_name_of_the_shop_is_shown_at_once() -> None:
    scene = a_scene()
    scene.call_shop("Li")
    assert scene.content == idle("Li")
