import pytest
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from app.ui.amount_field import AmountField


@pytest.fixture
def field(qtbot: QtBot) -> AmountField:
    made = AmountField()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("currency", "keyed", "money"),
    [
        ("CNY", "12.5", Money(1250, "CNY")),
        ("CNY", "12.", Money(1200, "CNY")),
        ("CNY", "12.505", Money(1250, "CNY")),
        ("CNY", "1,2-3x", Money(12300, "CNY")),
        ("JPY", "12.5", Money(125, "JPY")),
        ("KWD", "0.001", Money(1, "KWD")),
        ("CNY", "0", None),
        ("CNY", ".", None),
        ("CNY", "", None),
    ],
)
def test_only_an_amount_can_be_keyed_in(
    qtbot: QtBot, field: AmountField, currency: str, keyed: str, money: Money | None
) -> None:
    field.ask(currency)
    qtbot.keyClicks(field.line, keyed)
    assert field.money == money


def test_it_begins_with_what_it_is_given(qtbot: QtBot, field: AmountField) -> None:
    with qtbot.assertNotEmitted(field.edited):
        field.ask("CNY", Money(123450, "CNY"))
    assert (field.line.text(), field.money) == ("1234.50", Money(123450, "CNY"))
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.line, "\b")
    field.ask("JPY", None)
    assert field.money is None
