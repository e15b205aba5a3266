"""Switzerland: the payload of the Swiss QR code on a QR-bill, version 0200 (SIX, Implementation Guidelines)."""

from collections.abc import Iterator, Mapping

from app.codes import amount_text
from app.codes.check_digits import creditor_reference_is_right, iban_is_right, qr_reference_is_right
from app.codes.field_rules import AMOUNT, CAPITALS, CAPITALS_DIGITS, Kind, Rule, broken, exactly
from app.codes.standard import CodeRefused, Explained
from app.domain.money import Money

HEAD = ("SPC", "0200", "1")
TRAILER, TRAILER_LINE = "EPD", 30
LONGEST_PAYLOAD = 997
PERMITTED = Kind(
    "[ -~\u00a0-\u017f\u0218-\u021b\u20ac]*",
    "Latin letters, figures and signs (Unicode 0020-007E, 00A0-017F, 0218-021B, 20AC)",
)
_NOTHING = Kind("", "nothing: the guidelines keep it for later use")
QR_IBAN_FIRST, QR_IBAN_LAST = 30000, 31999


def _address(who: str, required: bool) -> dict[str, Rule]:
    return {
        f"{who}_address_type": Rule(1, exactly("S", "K"), required=required),
        f"{who}_name": Rule(70, PERMITTED, required=required),
        f"{who}_street": Rule(70, PERMITTED),
        f"{who}_house_number": Rule(70, PERMITTED),
        f"{who}_postal_code": Rule(16, PERMITTED),
        f"{who}_town": Rule(35, PERMITTED),
        f"{who}_country": Rule(2, CAPITALS, least=2, required=required),
    }


_RULES = {
    "iban": Rule(21, CAPITALS_DIGITS, least=21, required=True),
    **_address("creditor", required=True),
    **{name: Rule(0, _NOTHING) for name in _address("final_creditor", required=False)},
    "amount": Rule(12, AMOUNT),
    "currency": Rule(3, exactly("CHF", "EUR"), required=True),
    **_address("debtor", required=False),
    "reference_type": Rule(4, exactly("QRR", "SCOR", "NON"), required=True),
    "reference": Rule(27, CAPITALS_DIGITS),
    "message": Rule(140, PERMITTED),
    "billing": Rule(140, PERMITTED),
    "scheme_1": Rule(100, PERMITTED),
    "scheme_2": Rule(100, PERMITTED),
}
_ORDER = tuple(_RULES)
_BEFORE_TRAILER = _ORDER.index("message") + 1


class SwissQrBill:
    """The fields stand in the order of the lines, from the IBAN in line 4 on."""

    name = "swiss_qr_bill"
    field_names = _ORDER

    def claims(self, payload: str) -> bool:
        return payload[:4] in ("SPC\n", "SPC\r")

    def currency(self, fields: Mapping[str, str]) -> str:
        return fields.get("currency", "CHF")

    def build(self, fields: Mapping[str, str], amount: Money | None) -> str:
        complete = _completed(fields, amount)
        payload = _payload(complete)
        if problems := [*_problems(complete, payload)]:
            raise CodeRefused(problems)
        return payload

    def parse(self, payload: str) -> Explained:
        lines = payload.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        values = [*lines[len(HEAD) : TRAILER_LINE], *lines[TRAILER_LINE + 1 :]]
        fields = {name: value for name, value in zip(_ORDER, values, strict=False) if value}
        problems = [*_frame_problems(lines), *_problems(fields, payload)]
        amount = amount_text.found(fields.get("amount", ""), fields.get("currency", ""), problems)
        return Explained(self.name, amount, fields, tuple(dict.fromkeys(problems)))


def _completed(fields: Mapping[str, str], amount: Money | None) -> dict[str, str]:
    complete = {"currency": amount.currency if amount else "CHF", "reference_type": "NON", **fields}
    complete["iban"] = complete.get("iban", "").replace(" ", "").upper()
    complete["amount"] = amount_text.chosen(complete.get("amount", ""), amount, complete["currency"])
    for who in ("creditor", "debtor"):
        if complete.get(f"{who}_name"):
            complete.setdefault(f"{who}_address_type", "S")
    return {name: value for name, value in complete.items() if value}


def _payload(fields: Mapping[str, str]) -> str:
    values = [fields.get(name, "") for name in _ORDER]
    lines = [*HEAD, *values[:_BEFORE_TRAILER], TRAILER, *values[_BEFORE_TRAILER:]]
    while not lines[-1]:
        lines.pop()
    return "\n".join(lines)


def _frame_problems(lines: list[str]) -> Iterator[str]:
    if tuple(lines[: len(HEAD)]) != HEAD:
        yield f"header: the first lines must be {', '.join(HEAD)}"
    if len(lines) <= TRAILER_LINE or lines[TRAILER_LINE] != TRAILER:
        yield f"trailer: {TRAILER} must stand in line {TRAILER_LINE + 1}"
    if len(lines) > len(HEAD) + len(_ORDER) + 1:
        yield "scheme_2: it is the last line; more follow"


def _problems(fields: Mapping[str, str], payload: str) -> Iterator[str]:
    yield from broken(fields, _RULES)
    if fields.get("iban") and not (iban_is_right(fields["iban"]) and fields["iban"][:2] in ("CH", "LI")):
        yield f"iban: {fields['iban']!r} is no IBAN of Switzerland or Liechtenstein; check its digits"
    for who in ("creditor", "debtor"):
        yield from _address_problems(fields, who)
    yield from _reference_problems(fields)
    yield from amount_text.range_problems(fields.get("amount", ""), fields.get("currency", ""))
    if len(payload.encode("utf-8", "replace")) > LONGEST_PAYLOAD:
        yield f"message: the whole code has more than {LONGEST_PAYLOAD} bytes"


def _address_problems(fields: Mapping[str, str], who: str) -> Iterator[str]:
    kind = fields.get(f"{who}_address_type")
    if kind == "S":
        for part in ("postal_code", "town"):
            if not fields.get(f"{who}_{part}"):
                yield f"{who}_{part}: missing; a structured address (S) needs it"
        if len(fields.get(f"{who}_house_number", "")) > 16:
            yield f"{who}_house_number: {len(fields[f'{who}_house_number'])} characters; the limit is 16"
    if not kind and any(name.startswith(f"{who}_") for name in fields):
        yield f"{who}_address_type: missing"


def _reference_problems(fields: Mapping[str, str]) -> Iterator[str]:
    kind, reference = fields.get("reference_type"), fields.get("reference", "")
    if kind == "NON" and reference:
        yield "reference: must be empty with reference_type NON"
    if kind == "QRR" and not qr_reference_is_right(reference):
        yield "reference: with reference_type QRR it has 27 digits, the last of them a check digit"
    if kind == "SCOR" and not creditor_reference_is_right(reference):
        yield "reference: with reference_type SCOR it is a creditor reference (ISO 11649) such as RF18539007547034"
    if kind and (kind == "QRR") != _is_qr_iban(fields.get("iban", "")):
        yield "iban: a QR-IBAN goes with reference_type QRR, any other with SCOR or NON"


def _is_qr_iban(iban: str) -> bool:
    """A QR-IBAN has an institution number from 30000 to 31999."""
    return iban[4:9].isdecimal() and QR_IBAN_FIRST <= int(iban[4:9]) <= QR_IBAN_LAST


SWISS = SwissQrBill()
