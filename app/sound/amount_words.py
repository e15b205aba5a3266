"""Amounts as a loudspeaker says them, in English and in Chinese.

Numbers are written out and not left to the speech engine: engines differ on `1284.50` and `0.05`, read `2024` as a year
and trip over `1,284`. The sentence is that of the payment loudspeakers that shops know: 支付宝到账十二点五元.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

from app.domain.money import Money

CHINESE_DIGITS = "零一二三四五六七八九"
CHINESE_PLACES = ("千", "百", "十", "")
CHINESE_GROUPS = (("亿", 10**8), ("万", 10**4))
CHINESE_UNITS = {
    "AUD": "澳元", "BRL": "雷亚尔", "CAD": "加元", "CHF": "瑞士法郎", "CNY": "元", "EUR": "欧元", "GBP": "英镑",
    "HKD": "港元", "IDR": "印尼盾", "INR": "卢比", "JPY": "日元", "KRW": "韩元", "KWD": "科威特第纳尔",
    "MOP": "澳门元", "MYR": "林吉特", "NZD": "新西兰元", "PHP": "比索", "SGD": "新加坡元", "THB": "泰铢",
    "TWD": "新台币", "USD": "美元", "VND": "越南盾",
}  # fmt: skip

ENGLISH_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
ENGLISH_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ENGLISH_GROUPS = ("", " thousand", " million", " billion", " trillion")
ENGLISH_UNITS = {
    "AUD": ("Australian dollar", "Australian dollars"), "BRL": ("real", "reais"),
    "CAD": ("Canadian dollar", "Canadian dollars"), "CHF": ("franc", "francs"), "CNY": ("yuan", "yuan"),
    "EUR": ("euro", "euros"), "GBP": ("pound", "pounds"), "HKD": ("Hong Kong dollar", "Hong Kong dollars"),
    "IDR": ("rupiah", "rupiah"), "INR": ("rupee", "rupees"), "JPY": ("yen", "yen"), "KRW": ("won", "won"),
    "KWD": ("dinar", "dinars"), "MOP": ("pataca", "patacas"), "MYR": ("ringgit", "ringgit"),
    "NZD": ("New Zealand dollar", "New Zealand dollars"), "PHP": ("peso", "pesos"),
    "SGD": ("Singapore dollar", "Singapore dollars"), "THB": ("baht", "baht"),
    "TWD": ("Taiwan dollar", "Taiwan dollars"), "USD": ("dollar", "dollars"), "VND": ("dong", "dong"),
}  # fmt: skip

TOO_LARGE = 10**15


def received_words(money: Money, platform_name: str, language: str) -> str:
    """The sentence for a payment. `language` is `zh_CN`, or anything else for English.

    Raises:
        ValueError: the amount is negative, or 10**15 and more.
    """
    if language == "zh_CN":
        return f"{platform_name}到账{chinese_amount(money)}"
    return f"{platform_name}: {english_amount(money)} received"


def chinese_amount(money: Money) -> str:
    return _decimal(money.decimal, chinese_number, CHINESE_DIGITS, "点", "") + CHINESE_UNITS[money.currency]


def english_amount(money: Money) -> str:
    one, many = ENGLISH_UNITS[money.currency]
    number = _decimal(money.decimal, english_number, ENGLISH_SMALL, " point ", " ")
    return f"{number} {one if number == 'one' else many}"


def chinese_number(number: int) -> str:
    """A whole number as it is spoken: 105 is 一百零五, 15 is 十五, 10,010 is 一万零一十."""
    _require_speakable(number)
    words = _chinese(number) or CHINESE_DIGITS[0]
    return words.removeprefix("一") if words.startswith("一十") else words


def english_number(number: int) -> str:
    """A whole number as it is spoken: 1,284 is one thousand two hundred eighty-four."""
    _require_speakable(number)
    parts = [_english_group(part) + ENGLISH_GROUPS[group] for group, part in _thousands(number) if part]
    return " ".join(parts) or ENGLISH_SMALL[0]


def _decimal(
    amount: Decimal, whole_words: Callable[[int], str], digits: Sequence[str], point: str, between: str
) -> str:
    whole, _, fraction = f"{amount:f}".partition(".")
    words = whole_words(int(whole))
    spoken = fraction.rstrip("0")
    return words + point + between.join(digits[int(digit)] for digit in spoken) if spoken else words


def _thousands(number: int) -> list[tuple[int, int]]:
    """The groups of three digits, the highest first, each with its place."""
    groups: list[tuple[int, int]] = []
    while number:
        number, part = divmod(number, 1000)
        groups.append((len(groups), part))
    return groups[::-1]


def _chinese(number: int) -> str:
    for name, size in CHINESE_GROUPS:
        if number >= size:
            high, low = divmod(number, size)
            gap = "零" if 0 < low < size // 10 else ""
            return _chinese(high) + name + gap + _chinese(low)
    return _chinese_group(number)


def _chinese_group(part: int) -> str:
    """0 to 9,999; a run of zeros inside is said once."""
    words, gap = "", False
    for digit, place in zip(f"{part:04}", CHINESE_PLACES, strict=True):
        if digit == "0":
            gap = bool(words)
            continue
        words += ("零" if gap else "") + CHINESE_DIGITS[int(digit)] + place
        gap = False
    return words


def _english_group(part: int) -> str:
    """1 to 999."""
    hundreds, rest = divmod(part, 100)
    words = [f"{ENGLISH_SMALL[hundreds]} hundred"] if hundreds else []
    return " ".join([*words, _english_tens(rest)] if rest else words)


def _english_tens(number: int) -> str:
    if number < 20:
        return ENGLISH_SMALL[number]
    tens, ones = divmod(number, 10)
    return ENGLISH_TENS[tens - 2] + (f"-{ENGLISH_SMALL[ones]}" if ones else "")


def _require_speakable(number: int) -> None:
    if not 0 <= number < TOO_LARGE:
        raise ValueError(f"no amount to be spoken: {number}")
