"""India: the payment link of UPI (NPCI's UPI Linking Specifications 1.6)."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote, unquote

from app.codes import amount_text
from app.codes.field_rules import AMOUNT, ASCII, DIGITS, LETTERS_DIGITS, Kind, Rule, broken, exactly
from app.codes.standard import CodeRefused, Explained
from app.domain.money import Money

CURRENCY = "INR"
_BEGINNING = "upi://pay?"
_SAFE = "@:/=,"
"""Signs that NPCI's own samples leave as they are."""
_RULES = {
    "pa": Rule(255, Kind(r"[0-9A-Za-z._-]+@[0-9A-Za-z.-]+", "an address such as shop@bank"), required=True),
    "pn": Rule(99, required=True),
    "mc": Rule(4, DIGITS, least=4),
    "tid": Rule(35, ASCII),
    "tr": Rule(35, ASCII),
    "tn": Rule(99),
    "am": Rule(18, AMOUNT),
    "mam": Rule(18, Kind(f"null|{AMOUNT.pattern}", f"{AMOUNT.words}, or null")),
    "cu": Rule(3, exactly(CURRENCY)),
    "url": Rule(255, ASCII),
}
_ANY = Rule(512)


class Upi:
    """Fields have NPCI's own names; those it does not list here, such as `mode` and `sign`, are kept as they are."""

    name = "upi"
    field_names = tuple(_RULES)

    def claims(self, payload: str) -> bool:
        return payload[: len(_BEGINNING)].lower() == _BEGINNING

    def currency(self, _fields: Mapping[str, str]) -> str:
        return CURRENCY

    def build(self, fields: Mapping[str, str], amount: Money | None) -> str:
        text = amount_text.chosen(fields.get("am", ""), amount, CURRENCY)
        complete = {name: value for name, value in fields.items() if value}
        if text:
            complete["am"] = text
        complete.setdefault("cu", CURRENCY)
        if problems := [*_problems(complete)]:
            raise CodeRefused(problems)
        return _BEGINNING + "&".join(f"{name}={quote(value, safe=_SAFE)}" for name, value in complete.items())

    def parse(self, payload: str) -> Explained:
        fields: dict[str, str] = {}
        problems: list[str] = []
        for pair in filter(None, payload[len(_BEGINNING) :].split("&")):
            name, _, value = pair.partition("=")
            if name in fields:
                problems.append(f"{name}: stands twice")
            fields[name] = unquote(value)
        problems += _problems(fields)
        amount = amount_text.found(fields.get("am", ""), fields.get("cu") or CURRENCY, problems)
        return Explained(self.name, amount, fields, tuple(dict.fromkeys(problems)))


def _problems(fields: Mapping[str, str]) -> Iterator[str]:
    yield from (f"{name!r}: a name is made of letters and digits" for name in fields if not LETTERS_DIGITS.fits(name))
    yield from broken(fields, {**_RULES, **{name: _ANY for name in fields if name not in _RULES}})


UPI = Upi()
