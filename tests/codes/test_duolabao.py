import pytest

from app.codes.duolabao import DUOLABAO
from app.codes.standard import CodeRefused
from app.domain.money import Money

BEGINNING = "https://order.duolabao.com/active/c?state="


def test_bars_are_read_plain_and_encoded() -> None:
    built = DUOLABAO.build({"order": "1", "device": "D"}, Money(1250, "CNY"))
    assert built == f"{BEGINNING}1%7CD%7C12.50%7C%7CAPI"
    assert DUOLABAO.parse(built.replace("%7C", "|")) == DUOLABAO.parse(built)


@pytest.mark.parametrize(
    ("fields", "amount", "sentence"),
    [
        ({"device": "D"}, Money(1, "CNY"), "order: missing"),
        ({"order": "1", "device": "D"}, None, "amount: missing"),
        ({"order": "a|b", "device": "D"}, Money(1, "CNY"), "order: may hold the letters A to Z, digits"),
        ({"order": "1" * 65, "device": "D"}, Money(1, "CNY"), "order: 65 characters; the limit is 64"),
    ],
)
def test_refusals(fields: dict[str, str], amount: Money | None, sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        DUOLABAO.build(fields, amount)


@pytest.mark.parametrize("state", ["", "1|D|12.50", "1|D|12.50||XYZ", "1|D|12.5||API", "1|D|12.50||API|more"])
def test_another_form_is_a_problem(state: str) -> None:
    assert not DUOLABAO.parse(BEGINNING + state).valid
