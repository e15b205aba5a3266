"""Article numbers as EAN and UPC bars carry them: GTIN-8, GTIN-12 (UPC-A), GTIN-13 and GTIN-14."""

LENGTHS = (8, 12, 13, 14)
"""GS1 General Specifications, section 1.3.1."""


class NotAnArticleNumber(ValueError):
    """`text` is none; `right_digit` is the last digit with which it would be one, None when its length is wrong too."""

    def __init__(self, text: str, right_digit: str | None) -> None:
        super().__init__(f"not an article number: {text!r}")
        self.text = text
        self.right_digit = right_digit


def check_digit(digits: str) -> str:
    """The digit that follows `digits`: weights 3 and 1 from the right (GS1 General Specifications, section 7.9)."""
    weighted = sum(int(digit) * (1 if place % 2 else 3) for place, digit in enumerate(reversed(digits)))
    return str(-weighted % 10)


def checked(text: str) -> str:
    """`text` itself.

    Raises:
        NotAnArticleNumber: it has another length or other signs than digits, or its last digit is wrong.
    """
    if len(text) not in LENGTHS or not (text.isascii() and text.isdigit()):
        raise NotAnArticleNumber(text, None)
    right = check_digit(text[:-1])
    if text[-1] != right:
        raise NotAnArticleNumber(text, right)
    return text


def comparable(barcode: str) -> str:
    """Alike for one article in every length: UPC-A is the EAN-13 with a 0 before it.

    GS1 fills all of them to 14 digits with zeros from the left (General Specifications, section 1.3.1).
    """
    return barcode.zfill(max(LENGTHS))
