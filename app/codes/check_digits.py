"""Check digits of account numbers and payment references."""

import re

_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")
_REFERENCE = re.compile(r"RF[0-9]{2}[0-9A-Za-z]{1,21}")
_CARRY = (0, 9, 4, 6, 8, 2, 7, 1, 3, 5)


def iban_is_right(iban: str) -> bool:
    """ISO 13616: two letters, two check digits, 11 to 30 letters and digits; modulo 97 of ISO 7064."""
    return _IBAN.fullmatch(iban) is not None and _modulo_97(iban)


def creditor_reference_is_right(reference: str) -> bool:
    """ISO 11649: RF, two check digits, up to 21 letters and digits."""
    return _REFERENCE.fullmatch(reference) is not None and _modulo_97(reference.upper())


def qr_reference_is_right(reference: str) -> bool:
    """The Swiss QR reference: 26 digits and one check digit, modulo 10 recursive."""
    if re.fullmatch(r"[0-9]{27}", reference) is None:
        return False
    carry = 0
    for digit in reference[:-1]:
        carry = _CARRY[(carry + int(digit)) % 10]
    return (10 - carry) % 10 == int(reference[-1])


def _modulo_97(text: str) -> bool:
    return int("".join(str(int(sign, 36)) for sign in text[4:] + text[:4])) % 97 == 1
