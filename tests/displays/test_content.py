from app.displays.content import Caption, DisplayContent, Lamp, Row, idle, received, selling, tendered, thanks
from app.domain.money import Money
from app.domain.sale import ONE, Sale, SaleLine
from app.domain.tender import Tender, TenderKind
from tests.fakes import NOON, a_payment


def yuan(minor: int) -> Money:
    return Money(minor, "CNY")


def sale_of(*amounts: int) -> Sale:
    return Sale("1", "CNY", tuple(SaleLine("Tea", yuan(amount)) for amount in amounts))


def test_without_a_sale_the_shop_is_named() -> None:
    assert idle("Wang") == DisplayContent(Lamp.OFF, None, Row("Wang"))
    assert thanks("Wang") == DisplayContent(Lamp.OFF, None, Row(Caption.THANKS), Row("Wang"))


def test_a_new_line_shows_its_price_and_the_total() -> None:
    now = sale_of(350).with_line(SaleLine("Rice", yuan(200), 3 * ONE))
    shown = DisplayContent(Lamp.PRICE, yuan(200), Row("Rice", yuan(600)), Row(Caption.TOTAL, yuan(950)))
    assert selling(sale_of(350), now) == shown
    assert selling(None, sale_of(350)).upper == Row("Tea", yuan(350))
    assert selling(Sale("another", "CNY", sale_of(350).lines), sale_of(350)).upper == Row("Tea", yuan(350))


def test_a_changed_line_is_shown_as_it_is_now() -> None:
    before = sale_of(100, 200)
    now = before.with_line_changed(0, SaleLine("Tea", yuan(100), 2 * ONE))
    assert selling(before, now).upper == Row("Tea", yuan(200))


def test_a_line_taken_away_shows_the_total() -> None:
    before = sale_of(100, 200)
    shown = DisplayContent(Lamp.TOTAL, yuan(100), lower=Row(Caption.TOTAL, yuan(100)))
    assert selling(before, before.without_line(1)) == shown


def test_a_charged_sale_shows_what_is_to_pay() -> None:
    charged = sale_of(100, 200).charged(NOON)
    total = DisplayContent(Lamp.TOTAL, yuan(300), lower=Row(Caption.TOTAL, yuan(300)))
    assert selling(sale_of(100, 200), charged) == total
    part = charged.paid(a_payment(120))
    due = DisplayContent(Lamp.TOTAL, yuan(180), Row(Caption.TOTAL, yuan(300)), Row(Caption.TO_PAY, yuan(180)))
    assert selling(charged, part) == due


def test_money_that_came_shows_the_rest() -> None:
    part = sale_of(300).charged(NOON).paid(a_payment(120))
    money = Row(Caption.RECEIVED, yuan(120))
    assert received(yuan(120), part) == DisplayContent(Lamp.RECEIVED, yuan(120), money, Row(Caption.TO_PAY, yuan(180)))
    assert received(yuan(120), None) == DisplayContent(Lamp.RECEIVED, yuan(120), money)
    whole = sale_of(120).charged(NOON).paid(a_payment(120))
    assert received(yuan(120), whole).lower == Row(Caption.TOTAL, yuan(120))


def test_cash_beyond_what_was_due_shows_the_change() -> None:
    cash = Tender(TenderKind.CASH, yuan(300), given=yuan(500))
    paid = sale_of(300).charged(NOON).taking(cash)
    assert tendered(cash, paid) == DisplayContent(
        Lamp.CHANGE, yuan(200), Row(Caption.RECEIVED, yuan(500)), Row(Caption.CHANGE, yuan(200))
    )
    exact = Tender(TenderKind.CASH, yuan(300))
    assert tendered(exact, sale_of(300).charged(NOON).taking(exact)).lamp is Lamp.RECEIVED
