import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.payment_search import FoundPayment
from app.ui.cashier.found_payments import FOUND, Column, FoundPaymentsModel
from app.ui.language import set_language
from app.ui.shop_time import hours_minutes, hours_minutes_seconds
from app.ui.theme import LIGHT
from tests.ui.cashier.found import SALE, found
from tests.ui.cashier.shop import NOON, PLATFORMS


@pytest.fixture
def model(english: QApplication) -> FoundPaymentsModel:
    return FoundPaymentsModel(PLATFORMS)


def row(model: FoundPaymentsModel, one: FoundPayment) -> list[object]:
    model.replace([one], has_more=False)
    return [model.data(model.index(0, column)) for column in Column]


def test_a_row_says_when_how_how_much_who_and_on_which_sale(model: FoundPaymentsModel) -> None:
    time, sale = hours_minutes_seconds(NOON), f"{hours_minutes(NOON)}  ¥30.00  door"
    assert row(model, found(sale=SALE)) == [time, "Alipay", "¥12.50", "李*", sale, ""]
    assert row(model, found())[Column.SALE] == "–"


@pytest.mark.parametrize(
    ("one", "remarks"),
    [
        (found(late=True), "late"),
        (found(doubled=True), "counted once"),
        (found(late=True, back=500), "late · refunded ¥5.00"),
        (found(sale=SALE, sale_back=500), "sale refunded ¥5.00"),
        (found(sale=SALE, back=200, sale_back=500), "refunded ¥2.00"),
    ],
)
def test_what_is_to_remark(model: FoundPaymentsModel, one: FoundPayment, remarks: str) -> None:
    assert row(model, one)[Column.REMARKS] == remarks


def test_what_strangers_wrote_is_made_harmless(model: FoundPaymentsModel) -> None:
    assert "\u202e" not in str(row(model, found(payer="\u202eevil"))[Column.PAYER])


@pytest.mark.parametrize(
    ("one", "colour", "struck"),
    [
        (found(), LIGHT.money, False),
        (found(late=True), LIGHT.amber, False),
        (found(doubled=True), LIGHT.ink_soft, True),
    ],
)
def test_only_money_that_counts_is_green(
    model: FoundPaymentsModel, one: FoundPayment, colour: str, struck: bool
) -> None:
    model.replace([one], has_more=False)
    amount = model.index(0, Column.AMOUNT)
    assert model.data(amount, Qt.ItemDataRole.ForegroundRole) == QColor(colour)
    font = model.data(amount, Qt.ItemDataRole.FontRole)
    assert isinstance(font, QFont)
    assert font.strikeOut() is struck
    assert model.data(amount, FOUND) is one


def test_the_next_page_is_asked_for_once_and_put_below(qtbot: QtBot, model: FoundPaymentsModel) -> None:
    asked: list[int] = []
    model.more_wanted.connect(asked.append)
    model.replace([found(3), found(2)], has_more=True)
    top = QModelIndex()
    for _ in range(2):
        model.fetchMore(top)
    assert asked == [2]
    assert not model.canFetchMore(top)
    model.append([found(1)], has_more=False)
    assert [one.entry for one in model.found] == [3, 2, 1]
    model.fetchMore(top)
    assert asked == [2]


def test_an_empty_page_ends_it(model: FoundPaymentsModel) -> None:
    model.replace([found(1)], has_more=True)
    model.append([], has_more=False)
    assert (model.rowCount(), model.has_more) == (1, False)


def test_it_is_a_sound_model(model: FoundPaymentsModel, qtmodeltester: ModelTester) -> None:
    model.replace([found(3), found(2, late=True)], has_more=True)
    qtmodeltester.check(model)
    model.append([found(1)], has_more=False)


def test_the_heads_follow_the_language(model: FoundPaymentsModel, english: QApplication) -> None:
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads == ["Paid at", "Platform", "Amount", "Payer", "On the sale of", ""]
    set_language(english, "zh_CN")
    assert model.headerData(Column.AMOUNT, Qt.Orientation.Horizontal) == "金额"
    assert row(model, found())[Column.PLATFORM] == "支付宝"
