"""哆啦宝, the cashier of JD: the link that its cashier device shows for one order."""

import re
from collections.abc import Mapping

from app.codes import amount_text
from app.codes.field_rules import Kind, Rule, broken
from app.codes.standard import CodeRefused, Explained
from app.domain.money import Money

CURRENCY = "CNY"
_BEGINNING = "https://order.duolabao.com/active/c?state="
_BAR = re.compile(r"%7C|\|", re.IGNORECASE)
_PART = Kind(r"[0-9A-Za-z._-]*", "the letters A to Z, digits and . _ -")
_RULES = {
    "order": Rule(64, _PART, required=True),
    "device": Rule(64, _PART, required=True),
    "amount": Rule(15, Kind(r"[0-9]{1,12}\.[0-9]{2}", "a decimal with two places, such as 12.50"), required=True),
}
_TAIL = ["", "API"]


class Duolabao:
    """`order` must be new for each sale; `device` is the id that JD gave the cashier device."""

    name = "duolabao"
    field_names = tuple(_RULES)

    def claims(self, payload: str) -> bool:
        return payload.startswith(_BEGINNING)

    def currency(self, _fields: Mapping[str, str]) -> str:
        return CURRENCY

    def build(self, fields: Mapping[str, str], amount: Money | None) -> str:
        complete = {name: value for name, value in fields.items() if value}
        text = amount_text.chosen(complete.get("amount", ""), amount, CURRENCY)
        complete |= {"amount": text} if text else {}
        if problems := [*broken(complete, _RULES)]:
            raise CodeRefused(problems)
        return _BEGINNING + "%7C".join([*(complete[name] for name in _RULES), *_TAIL])

    def parse(self, payload: str) -> Explained:
        parts = _BAR.split(payload.removeprefix(_BEGINNING))
        fields = {name: value for name, value in zip(_RULES, parts, strict=False) if value}
        problems = [] if parts[len(_RULES) :] == _TAIL else ["state: must be order|device|amount||API"]
        problems += broken(fields, _RULES)
        amount = amount_text.found(fields.get("amount", ""), CURRENCY, problems)
        return Explained(self.name, amount, fields, tuple(dict.fromkeys(problems)))


DUOLABAO = Duolabao()
