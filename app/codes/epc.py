"""SEPA credit transfer by a QR code: EPC069-12 of the European Payments Council, in Germany known as GiroCode."""

from collections.abc import Iterator, Mapping

from app.codes import amount_text
from app.codes.check_digits import creditor_reference_is_right, iban_is_right
from app.codes.field_rules import AMOUNT, CAPITALS, CAPITALS_DIGITS, Kind, Rule, broken, exactly
from app.codes.standard import CodeRefused, Explained
from app.domain.money import Money

CURRENCY = "EUR"
LONGEST_PAYLOAD = 331
"""Bytes that fit into QR version 13 at error level M, the largest that the guidelines allow."""
CHARSETS = {
    "1": "utf-8", "2": "iso8859-1", "3": "iso8859-2", "4": "iso8859-4",
    "5": "iso8859-5", "6": "iso8859-7", "7": "iso8859-10", "8": "iso8859-15",
}  # fmt: skip
_ORDER = (
    "version", "charset", "bic", "name", "iban", "amount", "purpose", "reference", "text", "information"
)  # fmt: skip
_RULES = {
    "version": Rule(3, exactly("001", "002"), required=True),
    "charset": Rule(1, exactly(*CHARSETS), required=True),
    "bic": Rule(11, CAPITALS_DIGITS, least=8),
    "name": Rule(70, required=True),
    "iban": Rule(34, CAPITALS_DIGITS, required=True),
    "amount": Rule(12, AMOUNT),
    "purpose": Rule(4, CAPITALS),
    "reference": Rule(35, Kind(r"[0-9A-Za-z /?:().,'+-]*", "letters A to Z, digits and / - ? : ( ) . , ' +")),
    "text": Rule(140),
    "information": Rule(70),
}
_LAST_REQUIRED = 7
"""Lines up to the IBAN are always there; after it, empty lines at the end are left out."""


class Epc:
    """`reference` is structured (ISO 11649 when it begins with RF); it or `text` may be there, not both."""

    name = "epc069_12"
    field_names = tuple(_RULES)

    def claims(self, payload: str) -> bool:
        return payload[:4] in ("BCD\n", "BCD\r")

    def currency(self, _fields: Mapping[str, str]) -> str:
        return CURRENCY

    def build(self, fields: Mapping[str, str], amount: Money | None) -> str:
        complete = {"version": "002", "charset": "1", **fields}
        complete["iban"] = complete.get("iban", "").replace(" ", "").upper()
        complete["amount"] = amount_text.chosen(complete.get("amount", ""), amount, CURRENCY)
        complete = {name: value for name, value in complete.items() if value}
        payload = _payload(complete)
        if problems := [*_problems(complete, payload), *_drawing_problems(complete)]:
            raise CodeRefused(problems)
        return payload

    def parse(self, payload: str) -> Explained:
        lines = payload.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
        fields = _fields(lines)
        problems = [*_frame_problems(lines), *_problems(fields, payload)]
        amount = amount_text.found(fields.get("amount", ""), CURRENCY, problems)
        return Explained(self.name, amount, fields, tuple(dict.fromkeys(problems)))


def _payload(fields: Mapping[str, str]) -> str:
    money = f"{CURRENCY}{fields['amount']}" if "amount" in fields else ""
    values = [money if name == "amount" else fields.get(name, "") for name in _ORDER]
    return "\n".join(["BCD", *values[:2], "SCT", *values[2:]]).rstrip("\n")


def _fields(lines: list[str]) -> dict[str, str]:
    values = dict(zip(_ORDER, [*lines[1:3], *lines[4:]], strict=False))
    if values.get("amount", "").startswith(CURRENCY):
        values["amount"] = values["amount"].removeprefix(CURRENCY)
    return {name: value for name, value in values.items() if value}


def _frame_problems(lines: list[str]) -> Iterator[str]:
    if len(lines) < _LAST_REQUIRED or lines[3] != "SCT":
        yield "identification: SCT must stand in line 4, and the IBAN in line 7"
    if len(lines) > len(_ORDER) + 2:
        yield f"information: it is the last line; {len(lines) - len(_ORDER) - 2} more follow"
    if len(lines) > _LAST_REQUIRED and lines[7] and not lines[7].startswith(CURRENCY):
        yield f"amount: must begin with {CURRENCY}"


def _problems(fields: Mapping[str, str], payload: str) -> Iterator[str]:
    yield from broken(fields, _RULES)
    if fields.get("version") == "001" and not fields.get("bic"):
        yield "bic: missing; version 001 needs it"
    if fields.get("bic") and len(fields["bic"]) not in (8, 11):
        yield f"bic: {len(fields['bic'])} characters; it has 8 or 11"
    if fields.get("iban") and not iban_is_right(fields["iban"]):
        yield f"iban: {fields['iban']!r} is no IBAN; check its digits"
    if fields.get("reference", "").startswith("RF") and not creditor_reference_is_right(fields["reference"]):
        yield "reference: its check digits are wrong (ISO 11649)"
    if fields.get("reference") and fields.get("text"):
        yield "text: either a reference or a text, not both"
    yield from amount_text.range_problems(fields.get("amount", ""), CURRENCY)
    yield from _charset_problems(fields, payload)


def _charset_problems(fields: Mapping[str, str], payload: str) -> Iterator[str]:
    charset = CHARSETS.get(fields.get("charset", ""), "utf-8")
    for name, value in fields.items():
        if not _can_be_written(value, charset):
            yield f"{name}: has characters that charset {fields.get('charset')} ({charset}) lacks"
    size = len(payload.encode(charset, "replace"))
    if size > LONGEST_PAYLOAD:
        yield f"text: the whole code has {size} bytes; the limit is {LONGEST_PAYLOAD}"


def _drawing_problems(fields: Mapping[str, str]) -> Iterator[str]:
    """The codes drawn here are in UTF-8: another charset serves as long as both write the same bytes."""
    if fields.get("charset") != "1" and not all(value.isascii() for value in fields.values()):
        yield "charset: texts beyond ASCII are written in UTF-8 here, which is charset 1"


def _can_be_written(value: str, charset: str) -> bool:
    try:
        value.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


EPC = Epc()
