"""The data objects that EMVCo codes have in common: ids, names, limits (EMV QRCPS, Merchant-Presented Mode)."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from app.codes.field_rules import AMOUNT as DECIMAL
from app.codes.field_rules import ASCII, CAPITALS, DIGITS, LETTERS_DIGITS, LINE, Kind, Rule, exactly

FORMAT, INITIATION, CURRENCY, AMOUNT, CRC = "00", "01", "53", "54", "63"
ACCOUNTS = frozenset(f"{number:02}" for number in range(2, 52))
ACCOUNT_TEMPLATES = frozenset(f"{number:02}" for number in range(26, 52))
TEMPLATES = ACCOUNT_TEMPLATES | {"62", "64"} | {f"{number:02}" for number in range(80, 100)}

NUMERIC = {
    "AUD": "036", "BRL": "986", "CAD": "124", "CHF": "756", "CNY": "156", "EUR": "978", "GBP": "826", "HKD": "344",
    "IDR": "360", "INR": "356", "JPY": "392", "KRW": "410", "KWD": "414", "MOP": "446", "MYR": "458", "NZD": "554",
    "PHP": "608", "SGD": "702", "THB": "764", "TWD": "901", "USD": "840", "VND": "704",
}  # fmt: skip
"""ISO 4217 numeric codes of the currencies that a station counts in."""
COUNTED = {number: letters for letters, number in NUMERIC.items()}
_PATH = re.compile(r"[0-9]{2}(\.[0-9]{2}){0,2}")


@dataclass(frozen=True, slots=True)
class EmvField:
    """Where a field stands, such as `62.05`, and what it may hold."""

    path: str
    rule: Rule


_COMMON = {
    "format": EmvField("00", Rule(2, DIGITS, least=2)),
    "initiation": EmvField("01", Rule(2, exactly("11", "12"))),
    "category": EmvField("52", Rule(4, DIGITS, least=4)),
    "currency": EmvField("53", Rule(3, DIGITS, least=3)),
    "amount": EmvField("54", Rule(13, DECIMAL)),
    "tip": EmvField("55", Rule(2, exactly("01", "02", "03"))),
    "fee": EmvField("56", Rule(13, DECIMAL)),
    "fee_percent": EmvField("57", Rule(5, DECIMAL)),
    "country": EmvField("58", Rule(2, CAPITALS, least=2)),
    "name": EmvField("59", Rule(25, ASCII)),
    "city": EmvField("60", Rule(15, ASCII)),
    "postal_code": EmvField("61", Rule(10, ASCII)),
    "bill": EmvField("62.01", Rule(25)),
    "store": EmvField("62.03", Rule(25)),
    "reference": EmvField("62.05", Rule(25)),
    "terminal": EmvField("62.07", Rule(25)),
    "purpose": EmvField("62.08", Rule(25)),
    "language": EmvField("64.00", Rule(2, LETTERS_DIGITS, least=2)),
    "local_name": EmvField("64.01", Rule(25)),
    "local_city": EmvField("64.02", Rule(15)),
}


def is_path(name: str) -> bool:
    """Whether the name is the id of a data object, as far as two templates deep."""
    return _PATH.fullmatch(name) is not None and name != CRC


def common_fields(required: Iterable[str] = (), local_text: bool = False) -> dict[str, EmvField]:
    """The common fields, some of them required; with `local_text` name and city may hold any script."""
    kinds: dict[str, Kind] = {"name": LINE, "city": LINE} if local_text else {}
    return _with_rules(frozenset(required) | {"format"}, kinds)


def pinned(fields: Mapping[str, EmvField], **values: str) -> dict[str, EmvField]:
    """The fields, those named in `values` allowed to hold that value alone."""
    changed = {
        name: replace(fields[name], rule=replace(fields[name].rule, kind=exactly(value), required=True))
        for name, value in values.items()
    }
    return {**fields, **changed}


def _with_rules(required: Collection[str], kinds: Mapping[str, Kind]) -> dict[str, EmvField]:
    return {
        name: replace(entry, rule=replace(entry.rule, required=name in required, kind=kinds.get(name, entry.rule.kind)))
        for name, entry in _COMMON.items()
    }
