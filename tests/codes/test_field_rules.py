import pytest

from app.codes.field_rules import AMOUNT, DIGITS, LINE, Rule, broken, exactly

RULES = {"code": Rule(4, DIGITS, least=2, required=True), "kind": Rule(3, exactly("a.b", "c"))}


@pytest.mark.parametrize(
    ("fields", "sentences"),
    [
        ({"code": "1234", "kind": "a.b"}, []),
        ({"code": "12", "kind": ""}, []),
        ({}, ["code: missing"]),
        ({"code": "12345"}, ["code: 5 characters; the limit is 4"]),
        ({"code": "1"}, ["code: 1 characters; at least 2 are needed"]),
        ({"code": "1x"}, ["code: may hold digits, not '1x'"]),
        ({"code": "１２"}, ["code: may hold digits, not '１２'"]),
        ({"code": "12", "kind": "axb"}, ["kind: may hold a.b or c, not 'axb'"]),
        ({"code": "12", "colour": "red"}, ["colour: no such field; there are code, kind"]),
    ],
)
def test_each_sentence_names_the_field_and_its_limit(fields: dict[str, str], sentences: list[str]) -> None:
    assert list(broken(fields, RULES)) == sentences


@pytest.mark.parametrize(
    ("text", "fits"), [("12.50", True), ("12.", True), (".5", False), ("1e5", False), ("-1", False)]
)
def test_amounts(text: str, fits: bool) -> None:
    assert AMOUNT.fits(text) is fits


@pytest.mark.parametrize(
    ("text", "fits"), [("Straße 茶", True), ("two\nlines", False), ("\x7f", False), ("\ud800", False)]
)
def test_one_line_of_any_script(text: str, fits: bool) -> None:
    assert LINE.fits(text) is fits
