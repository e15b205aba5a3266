"""Figures in a notice: which of them are amounts of money, and how much.

An amount is a whole number token. A slice of a longer number, a date, a time or an order number never is one, nor are
digits of other scripts, and nothing is ever rounded or repaired: what cannot be read exactly is `BROKEN`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from itertools import islice

import re2

from app.domain.money import MINOR_DIGITS, Money

HIGHEST = Decimal(10_000_000)
"""In major units. What is more than this was not paid at a shop's counter."""
MOST_FIGURES = 32
"""A notice with more figures than this is no wallet's; they are not read any further."""

# What stands for a currency, as ISO 4217 codes; where several share a sign, the first that is not excluded serves.
_DOLLARS = ("USD", "HKD", "AUD", "CAD", "NZD", "SGD", "TWD")
_YUAN = ("CNY", "HKD", "TWD", "MOP")
_SIGNS: dict[str, tuple[str, ...]] = {
    "¥": ("CNY", "JPY"), "$": _DOLLARS, "元": _YUAN, "圆": _YUAN, "块": ("CNY",), "块钱": ("CNY",),
    "€": ("EUR",), "£": ("GBP",), "₹": ("INR",), "RS": ("INR",), "RS.": ("INR",), "₩": ("KRW",), "฿": ("THB",),
    "₫": ("VND",), "HK$": ("HKD",), "US$": ("USD",), "NT$": ("TWD",), "S$": ("SGD",), "A$": ("AUD",), "MOP$": ("MOP",),
    "CN¥": ("CNY",), "RMB": ("CNY",), "RMB¥": ("CNY",), "人民币": ("CNY",), "人民币¥": ("CNY",), "YUAN": ("CNY",),
    "港币": ("HKD",), "港元": ("HKD",), "美元": ("USD",), "欧元": ("EUR",), "英镑": ("GBP",), "日元": ("JPY",),
    "円": ("JPY",), "韩元": ("KRW",), "澳门元": ("MOP",), "新台币": ("TWD",), "泰铢": ("THB",),
    **{code: (code,) for code in MINOR_DIGITS},
}  # fmt: skip
_TRAILING_ONLY = frozenset(("元", "圆", "块", "块钱", "円"))
_LEADING_ONLY = frozenset("¥$€£₹₩฿₫") | {sign for sign in _SIGNS if sign.endswith(("$", "¥")) or sign.startswith("RS")}


def _any_of(signs: Iterable[str]) -> str:
    return "|".join(re2.escape(sign) for sign in sorted(signs, key=len, reverse=True))


_FIGURE = (
    rf"(?i)(?:(?P<before>{_any_of(set(_SIGNS) - _TRAILING_ONLY)})(?P<gap>[ \x{{a0}}]{{0,3}}))?"
    r"(?P<glued>[A-Za-z_@#*+~-]*)"
    r"(?P<digits>\pN{1,3}(?:[ \x{a0}]\pN{3})+(?:[.,]\pN+)?|\pN(?:[\pN.,:/'’_*~#@\\-]|，\pN{3})*)"
    rf"(?:(?P<space>[ \x{{a0}}]{{0,3}})(?P<after>{_any_of(set(_SIGNS) - _LEADING_ONLY)}))?"
)
_PLACE = re2.compile(re2.compile(r"\(\?P<\w+>").sub("(?:", _FIGURE))
"""`_FIGURE` without its groups: RE2 finds the ends of a match many times faster than the parts within it."""
_PARTS = re2.compile(_FIGURE)
_LAKHS = re2.compile(r"[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d+)?")
"""Indian grouping: 1,00,000 and 12,34,567.50."""
_WELL_FORMED = re2.compile(r"(?:0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\x{a0}\d{3})+)(?:\.\d+)?")
_UNIT = re2.compile(
    r"^(?:[%‰°A-Za-z_@#*~\pN\pM]|[-+/:'’]\pN|[ \x{a0}]\pN(?:[ \x{a0}.,元]|$)|"
    r"[ \x{a0}]{0,2}(?:笔|积分|分|折|条|次|个|张|天|日|月|年|号|点|时|小时|秒|倍|位|人|份|件|包|期|级|单|公里|米|克|/))"
)
_MULTIPLIED = re2.compile(
    r"(?i)^[ \x{a0}]{0,2}(?:[万千百亿/]|(?:lakhs?|lacs?|crores?|cr|hundred|million|billion|bn|mn|[km])(?:$|\PL)|thous)"
)
_SMALL_COIN = re2.compile(r"^\pN")
"""`5元5角`: the amount goes on."""
_SPACED_OUT = re2.compile(r"(?:^|[^\pN.,:/-])\pN{1,3}[ \x{a0}]$")
"""`1 2 元`: the amount began before."""
_MOMENT = re2.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[-/]\d{1,2}|\d{1,2}:\d\d(?::\d\d)?")
_BARE = re2.compile(r"\d+\.\d\d|\d{1,3}(?:,\d{3})+\.\d\d")


_LONGEST = 24
"""Characters. A longer number is an order's or an account's."""
_LONGEST_WRITTEN = 128
"""Characters, signs included. What is longer is not even taken apart."""


class Reading(Enum):
    MONEY = auto()
    """An exact amount with its currency."""
    BARE = auto()
    """Written as an amount is, to the smallest coin, without a currency."""
    NUMBER = auto()
    """A number without a currency and without small coin."""
    BROKEN = auto()
    """It claims to be money and cannot be read exactly."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `start:end` of the plain text, signs included. MONEY and BARE have `money`."""

    start: int
    end: int
    reading: Reading
    money: Money | None = None


class TooManyFigures(ValueError):
    """There are more than MOST_FIGURES numbers."""


def figures(text: str, currency: str) -> list[Figure]:
    """The figures of a plain text that are, or claim to be, money; dates, counts and order numbers are left out.

    `currency` is what a sign shared by several currencies, or none, stands for.

    Raises:
        TooManyFigures: there are more numbers than a notice has.
    """
    places = [match.span() for match in islice(_PLACE.finditer(text), MOST_FIGURES + 1)]
    if len(places) > MOST_FIGURES:
        raise TooManyFigures(f"more than {MOST_FIGURES} numbers")
    return list(_read(text, places, currency))


def _read(text: str, places: list[tuple[int, int]], currency: str) -> Iterator[Figure]:
    for start, end in places:
        if end - start > _LONGEST_WRITTEN:
            yield Figure(start, end, Reading.BROKEN)
        elif figure := _figure(text, _Token.at(start, text[start:end]), currency):
            yield figure


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    before: str
    glued: str
    digits: str
    after: str

    @classmethod
    def at(cls, start: int, written: str) -> "_Token":
        part = _PARTS.fullmatch(written).groupdict(default="")
        digits = part["digits"].rstrip(".,:/'’_*~#@\\- \u00a0")
        cut = len(part["digits"]) - len(digits)
        length = sum(len(part[name]) for name in ("before", "gap", "glued")) + len(digits)
        after = "" if cut else part["after"]
        return cls(start, start + (len(written) if after else length), part["before"], part["glued"], digits, after)


def _figure(text: str, token: _Token, currency: str) -> Figure | None:
    if len(token.digits) > _LONGEST:
        return _broken(token) if _signed(token) else None
    if token.glued or _continues(text, token):
        claims = token.glued in ("-", "+") or text[token.start - 1 : token.start].isdigit()
        return _broken(token) if claims and _signed(token) else None
    if not _signed(token):
        return _bare(text, token, currency)
    money = _money(text, token, currency)
    return _broken(token) if money is None else Figure(token.start, token.end, Reading.MONEY, money)


def _continues(text: str, token: _Token) -> bool:
    """Whether the token is the tail of something longer: `AB12`, `尾号١2`, `1.5` of `v1.5`."""
    before = text[token.start - 1 : token.start]
    if token.before and not token.before[0].isalpha():
        return False
    return before.isascii() and (before.isalnum() or before in "._*#@") if before else False


def _signed(token: _Token) -> bool:
    return bool(token.before or token.after)


def _bare(text: str, token: _Token, currency: str) -> Figure | None:
    following = text[token.end : token.end + 8]
    if _MULTIPLIED.search(following):
        return _broken(token)
    if _UNIT.search(following) or _MOMENT.fullmatch(token.digits):
        return None
    money = _exact(token.digits, currency) if _BARE.fullmatch(token.digits) else None
    return Figure(token.start, token.end, Reading.BARE if money else Reading.NUMBER, money)


def _money(text: str, token: _Token, currency: str) -> Money | None:
    code = _currency(token, currency)
    return None if code is None or _is_part(text, token) else _exact(token.digits, code)


def _is_part(text: str, token: _Token) -> bool:
    """Whether the amount began before the token, or goes on behind it."""
    following = text[token.end : token.end + 8]
    goes_on = (_SMALL_COIN if token.after else _UNIT).search(following) or _MULTIPLIED.search(following)
    began = not token.before and _SPACED_OUT.search(text[max(token.start - 5, 0) : token.start])
    return bool(goes_on or began)


def _currency(token: _Token, default: str) -> str | None:
    """The one currency that all signs of the figure can stand for."""
    signs = [_SIGNS[sign.upper()] for sign in (token.before, token.after) if sign]
    shared = [code for code in signs[0] if all(code in sign for sign in signs)]
    return default if default in shared else next(iter(shared), None)


def _exact(digits: str, currency: str) -> Money | None:
    grouped_as_in_india = currency == "INR" and _LAKHS.fullmatch(digits)
    if not (grouped_as_in_india or _WELL_FORMED.fullmatch(digits)):
        return None
    number = digits.replace(",", "").replace("\u00a0", "")
    if len(number.partition(".")[2]) > MINOR_DIGITS[currency] or not 0 < Decimal(number) <= HIGHEST:
        return None
    return Money.of(number, currency)


def _broken(token: _Token) -> Figure:
    return Figure(token.start, token.end, Reading.BROKEN)
