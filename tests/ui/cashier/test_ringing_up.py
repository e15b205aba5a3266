"""A figure, then the key that says what it is."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.discount import Discount
from app.domain.money import Money
from app.domain.sale import SaleLine, SaleState
from app.ui.cashier.keys import TillAct
from app.ui.cashier.ringing_up import RingingUp
from tests.ui.cashier.shop import a_sale


class Rung:
    """What the page asked for, in order."""

    def __init__(self, page: RingingUp) -> None:
        self.wishes: list[tuple[object, ...]] = []
        for name in ("line_added", "line_changed", "discounted", "charge_requested"):
            getattr(page, name).connect(lambda *told, name=name: self.wishes.append((name, *told)))


@pytest.fixture
def page(qtbot: QtBot, english: QApplication) -> RingingUp:
    made = RingingUp("CNY")
    qtbot.addWidget(made)
    return made


def type_in(page: RingingUp, keys: str) -> None:
    signs = {"*": TillAct.QUANTITY, "%": TillAct.PERCENT, "-": TillAct.AMOUNT_OFF, "=": TillAct.PRICE, "+": TillAct.ADD}
    for key in keys:
        if key in signs:
            page.acts[signs[key]]()
        else:
            page.press(key)


def line(amount: str = "12.50", quantity: int = 1000, discount: Discount | None = None) -> SaleLine:
    return SaleLine("", Money.of(amount, "CNY"), quantity, discount=discount)


@pytest.mark.parametrize(
    ("keys", "wish"),
    [
        ("12.50+", ("line_added", line())),
        ("3*12.50+", ("line_added", line(quantity=3000))),
        ("10%", ("discounted", Discount(percent_hundredths=1000))),
        ("12.5%", ("discounted", Discount(percent_hundredths=1250))),
        ("2-", ("discounted", Discount(amount_minor=200))),
        ("0%", ("discounted", None)),
    ],
)
def test_with_no_line_chosen_the_figure_is_the_next_line_or_the_sales_discount(
    page: RingingUp, keys: str, wish: tuple[object, ...]
) -> None:
    rung = Rung(page)
    page.show_sale(a_sale("12.50"))
    type_in(page, keys)
    assert rung.wishes == [wish]
    assert page.keyed == ""


@pytest.mark.parametrize(
    ("keys", "changed"),
    [
        ("3*", line("8", 3000)),
        ("+", line("8", 2000)),
        ("10%", line("8", discount=Discount(percent_hundredths=1000))),
        ("1.50-", line("8", discount=Discount(amount_minor=150))),
        ("0-", line("8")),
        ("9.90=", line("9.90")),
    ],
)
def test_of_a_chosen_line_it_is_quantity_discount_or_price(page: RingingUp, keys: str, changed: SaleLine) -> None:
    rung = Rung(page)
    page.show_sale(a_sale("12.50", "8"))
    page.choose(1)
    type_in(page, keys)
    assert rung.wishes == [("line_changed", 1, changed)]


@pytest.mark.parametrize("keys", ["-", "0*", "=", "101%", "%"])
def test_what_cannot_be_changes_nothing(page: RingingUp, keys: str) -> None:
    rung = Rung(page)
    page.show_sale(a_sale("8"))
    page.choose(0)
    type_in(page, keys)
    assert rung.wishes == []


def test_the_charge_asks_for_what_is_keyed_in_too_with_the_sales_discount(page: RingingUp) -> None:
    page.show_sale(a_sale("10").with_discount(Discount(percent_hundredths=1000)))
    type_in(page, "10")
    assert page.due == Money(1800, "CNY")
    rung = Rung(page)
    page.accept()
    assert [wish[0] for wish in rung.wishes] == ["line_added", "charge_requested"]


def test_a_good_comes_in_the_quantity_that_was_keyed_before(page: RingingUp) -> None:
    rung = Rung(page)
    type_in(page, "3*")
    page.ring_up(SaleLine("Tea", Money(450, "CNY"), product="a" * 16))
    page.ring_up(SaleLine("Tea", Money(450, "CNY"), product="a" * 16))
    assert [wish[1].quantity_milli for wish in rung.wishes] == [3000, 1000]  # type: ignore[attr-defined]


def test_the_goods_have_their_place_beside_the_keypad(qtbot: QtBot, page: RingingUp) -> None:
    page.show()
    assert page.goods.isHidden()
    picker = QLabel("goods")
    page.set_goods(picker)
    page.goods.click()
    assert picker.isVisible()
    page.press("1")
    assert page.keypad.isVisible()
    page.set_goods(None)
    assert page.goods.isHidden()


def test_escape_goes_back_one_step_at_a_time(qtbot: QtBot, page: RingingUp) -> None:
    page.show()
    type_in(page, "5")
    page.more.click()
    assert page.menu.isVisible()
    page.step_back()
    assert page.keypad.isVisible()
    page.step_back()
    assert page.keyed == ""
    with qtbot.waitSignal(page.unchosen):
        page.step_back()


def test_keys_that_would_do_nothing_are_grey(page: RingingUp) -> None:
    acts = page.keypad.acts
    assert not any(button.isEnabled() for button in acts.values())
    page.show_sale(a_sale())
    page.choose(0)
    assert acts[TillAct.AMOUNT_OFF].isEnabled()
    page.press("5")
    assert all(button.isEnabled() for button in acts.values())
    page.show_sale(a_sale(state=SaleState.CHARGED))
    assert not acts[TillAct.PRICE].isEnabled()
