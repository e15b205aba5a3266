"""PayPal.Me links."""

import re
from collections.abc import Mapping

from app.codes import amount_text
from app.codes.field_rules import CAPITALS, LETTERS_DIGITS, Kind, Rule, broken
from app.codes.standard import CodeRefused, Explained
from app.domain.money import Money

_LINK = re.compile(
    r"https?://(?:www\.)?(?:paypal\.me|paypal\.com/paypalme)/"
    r"(?P<user>[^/?#]+)(?:/(?P<amount>[0-9.]+)?(?P<currency>[A-Za-z]*))?/?",
    re.IGNORECASE,
)
_TWO_DECIMALS = Kind(r"[0-9]{1,12}(\.[0-9]{1,2})?", "a decimal with at most two places, such as 12.50")
_RULES = {
    "user": Rule(20, LETTERS_DIGITS, required=True),
    "amount": Rule(15, _TWO_DECIMALS),
    "currency": Rule(3, CAPITALS, least=3),
}


class PayPalMe:
    """`user` is the name in the link: at most 20 letters and digits (PayPal's help, 'How do I set up my PayPal.Me')."""

    name = "paypal_me"
    field_names = tuple(_RULES)

    def claims(self, payload: str) -> bool:
        return _LINK.fullmatch(payload) is not None

    def currency(self, fields: Mapping[str, str]) -> str:
        return fields.get("currency", "")

    def build(self, fields: Mapping[str, str], amount: Money | None) -> str:
        complete = {name: value for name, value in fields.items() if value}
        if amount:
            complete.setdefault("currency", amount.currency)
        text = amount_text.chosen(complete.get("amount", ""), amount, complete.get("currency", ""))
        complete |= {"amount": text} if text else {}
        if problems := _problems(complete):
            raise CodeRefused(problems)
        asked = f"/{text}{complete.get('currency', '')}" if text else ""
        return f"https://paypal.me/{complete['user']}{asked}"

    def parse(self, payload: str) -> Explained:
        link = _LINK.fullmatch(payload)
        fields = {name: value for name, value in link.groupdict().items() if value} if link else {}
        problems = _problems(fields)
        amount = amount_text.found(fields.get("amount", ""), fields.get("currency", ""), problems)
        return Explained(self.name, amount, fields, tuple(dict.fromkeys(problems)))


def _problems(fields: Mapping[str, str]) -> list[str]:
    problems = [*broken(fields, _RULES)]
    if "amount" in fields and "currency" not in fields:
        problems.append("currency: missing; an amount needs one, such as EUR")
    if "currency" in fields and "amount" not in fields:
        problems.append("amount: missing; a currency stands after an amount only")
    return problems


PAYPAL_ME = PayPalMe()
