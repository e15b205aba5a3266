import pytest

from app.statements.same_person import same_person


@pytest.mark.parametrize(
    ("payer", "counterparty"),
    [("*明", "李小明"), ("李*", "李小明"), ("**明", "**明(138******00)"), ("小明", "小明"), ("李小明", "*小明（138）")],
)
def test_one_person(payer: str, counterparty: str) -> None:
    assert same_person(payer, counterparty)


@pytest.mark.parametrize(
    ("payer", "counterparty"),
    [
        (None, ""),
        ("", ""),
        (None, "李小明"),
        ("**", "**"),
        ("*", "李小明"),
        ("*明", "*芳"),
        ("王*", "李小明"),
        ("*明", "李*"),
    ],
)
def test_perhaps_another(payer: str | None, counterparty: str) -> None:
    assert not same_person(payer, counterparty)
