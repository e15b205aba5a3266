"""Alipay's link into its transfer form, with amount and memo in it."""

import json
import re
from collections.abc import Mapping
from urllib.parse import quote, unquote

from app.codes import amount_text
from app.codes.field_rules import AMOUNT, Kind, Rule, broken
from app.codes.standard import CodeRefused, Explained
from app.domain.money import Money

CURRENCY = "CNY"
_BEGINNING = "alipays://platformapi/startapp?appId=20000123&actionType=scan&biz_data="
_KIND = "money"
_KEYS = {"user": "u", "amount": "a", "memo": "m"}
_RULES = {
    "user": Rule(16, Kind(r"2088[0-9]{12}", "an Alipay user id: 16 digits that begin with 2088"), required=True),
    "amount": Rule(12, AMOUNT, required=True),
    "memo": Rule(100),
}


class AlipayTransfer:
    """`user` is the shop's Alipay user id. The amount is always there: without one the link is of no use to a till."""

    name = "alipay_transfer"
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
        data = {"s": _KIND, **{key: complete[name] for name, key in _KEYS.items() if name in complete}}
        return _BEGINNING + quote(json.dumps(data, ensure_ascii=False, separators=(",", ":")), safe="")

    def parse(self, payload: str) -> Explained:
        data = _data(payload.removeprefix(_BEGINNING))
        fields = {name: data[key] for name, key in _KEYS.items() if data.get(key)}
        problems = [] if data.get("s") == _KIND else [f"biz_data: must be a JSON object with s = {_KIND}"]
        problems += broken(fields, _RULES)
        amount = amount_text.found(fields.get("amount", ""), CURRENCY, problems)
        return Explained(self.name, amount, fields, tuple(dict.fromkeys(problems)))


def _data(text: str) -> dict[str, str]:
    """The object in the link, which is found percent-encoded and plain; nothing when it is no object."""
    try:
        data = json.loads(text if text.startswith("{") else unquote(text))
    except (ValueError, RecursionError):
        return {}
    return {str(key): _plain(value) for key, value in data.items()} if isinstance(data, dict) else {}


def _plain(value: object) -> str:
    return value if isinstance(value, str) else re.sub(r"\s+", " ", repr(value))


ALIPAY_TRANSFER = AlipayTransfer()
