"""The goods as a table that people edit in a spreadsheet: its columns, and what may stand in their cells.

docs/goods.md describes it for the owner.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from app.domain.gtin import NotAnArticleNumber, checked
from app.domain.money import MINOR_DIGITS, SIGNS, Money
from app.domain.product import MOST_NAME, MOST_PRICE_MINOR, Product, Unit, is_colour, is_words

Language: TypeAlias = Literal["en", "zh_CN"]


class Column(StrEnum):
    ID = "id"
    NAME = "name"
    PRICE = "price"
    CURRENCY = "currency"
    UNIT = "unit"
    BARCODE = "barcode"
    CATEGORY = "category"
    COLOUR = "colour"
    FAVOURITE = "favourite"
    ACTIVE = "on sale"


HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.ID: ("id", "商品编号", "编号"),
    Column.NAME: ("name", "商品名称", "名称", "品名", "商品", "product", "product name"),
    Column.PRICE: ("price", "售价", "价格", "单价", "零售价"),
    Column.CURRENCY: ("currency", "币种", "货币"),
    Column.UNIT: ("unit", "计价方式", "单位", "计价单位"),
    Column.BARCODE: ("barcode", "条码", "条形码", "商品条码", "ean", "upc", "gtin"),
    Column.CATEGORY: ("category", "分类", "类别", "商品分类"),
    Column.COLOUR: ("colour", "颜色", "color"),
    Column.FAVOURITE: ("favourite", "常用", "收藏", "favorite"),
    Column.ACTIVE: ("on sale", "在售", "上架", "active"),
}
"""What a column may be headed; the first two are what is written, in English and Chinese."""
_WORDS: Mapping[Language, Mapping[object, str]] = {
    "en": {Unit.PIECE: "piece", Unit.WEIGHT: "weight", True: "yes", False: "no"},
    "zh_CN": {Unit.PIECE: "按件", Unit.WEIGHT: "按重量", True: "是", False: "否"},
}
_UNITS = {
    **dict.fromkeys(("piece", "pieces", "pc", "pcs", "each", "按件", "件", "个", "只", "瓶", "包", "盒"), Unit.PIECE),
    **dict.fromkeys(("weight", "kg", "按重量", "称重", "公斤", "千克"), Unit.WEIGHT),
}
_YES_NO = {
    **dict.fromkeys(("yes", "y", "true", "1", "是", "√", "✓"), True),
    **dict.fromkeys(("no", "n", "false", "0", "否", "", "×"), False),
}
_PRICE = re.compile(r"([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?")
_PLACES_LEFT_OUT = range(9, 12)
"""Digits of a UPC-A that a spreadsheet took for a number, and whose zeros it left out."""


class CellRefused(ValueError):
    """`en` and `zh` each say in a whole sentence what is wrong and what to do."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """A row below the headings. `number` is what the spreadsheet shows at its left; cells without spaces around."""

    number: int
    cells: Mapping[Column, str]


def heading(column: Column, language: Language) -> str:
    return HEADINGS[column][language == "zh_CN"]


def column_headed(text: str) -> Column | None:
    plain = " ".join(_plain(text).split())
    return next((column for column, headings in HEADINGS.items() if plain in headings), None)


def cells_of(product: Product, language: Language) -> dict[Column, str]:
    """A cell for each column, as a person reads it."""
    words = _WORDS[language]
    return {
        Column.ID: product.id,
        Column.NAME: product.name,
        Column.PRICE: f"{product.price.decimal:f}",
        Column.CURRENCY: product.price.currency,
        Column.UNIT: words[product.unit],
        Column.BARCODE: product.barcode,
        Column.CATEGORY: product.category,
        Column.COLOUR: product.colour,
        Column.FAVOURITE: words[product.favourite],
        Column.ACTIVE: words[product.active],
    }


def read_id(text: str) -> str:
    if re.fullmatch("[0-9a-f]{16}", text):
        return text
    raise CellRefused(
        "This is no id of a good. Leave the cell empty for a new good.", "这不是商品编号。新商品请把这一格留空。"
    )


def read_name(text: str) -> str:
    if not text:
        raise CellRefused("The name is missing.", "缺少商品名称。")
    return read_words(text)


def read_words(text: str) -> str:
    if is_words(text):
        return text
    raise CellRefused(f"Write one line of at most {MOST_NAME} characters.", f"请写成一行，不超过 {MOST_NAME} 个字符。")


def read_price(text: str, currency: str) -> Money:
    """A plain number, with thousands separators and the currency's own sign if need be."""
    number = _plain(text).removeprefix(_plain(SIGNS.get(currency, "¥"))).removesuffix("元").strip()
    if not _PRICE.fullmatch(number):
        raise CellRefused("This is no price. Write a number such as 12.50.", "这不是价格。请写成 12.50 这样的数字。")
    try:
        price = Money.of(number.replace(",", ""), currency)
    except ValueError as error:
        digits = MINOR_DIGITS[currency]
        raise CellRefused(
            f"{currency} has {digits} digits after the point at most.", f"{currency} 小数点后最多 {digits} 位。"
        ) from error
    if price.amount_minor > MOST_PRICE_MINOR:
        raise CellRefused("This price is too high to be true.", "这个价格太高了，请检查。")
    return price


def read_currency(text: str) -> str:
    code = text.upper()
    if code in MINOR_DIGITS:
        return code
    raise CellRefused(
        "This is no currency that the till knows, such as CNY.", "收款台不认识这个币种。请写 CNY 这样的代码。"
    )


def read_unit(text: str) -> Unit:
    unit = _UNITS.get(_plain(text))
    if unit is None:
        raise CellRefused("Write piece or weight.", "请写“按件”或“按重量”。")
    return unit


def read_barcode(text: str) -> str:
    """Digits with their check digit; zeros that a spreadsheet left out before a UPC-A are put back."""
    digits = _plain(text).replace(" ", "")
    if re.fullmatch(r"[0-9.]+e\+[0-9]+", digits):
        raise CellRefused(
            "The spreadsheet has shortened this barcode. Format the column as text and write it again.",
            "表格软件把这个条码缩写了。请把这一列设为“文本”格式，再重新填写。",
        )
    try:
        return checked(digits.zfill(12) if len(digits) in _PLACES_LEFT_OUT else digits) if digits else ""
    except NotAnArticleNumber as error:
        raise CellRefused(*_not_a_barcode(error.right_digit)) from error


def read_colour(text: str) -> str:
    colour = _plain(text)
    if colour and not is_colour(colour):
        raise CellRefused("Write a colour as #rrggbb, such as #0f7a43.", "颜色请写成 #rrggbb，例如 #0f7a43。")
    return colour


def read_yes_no(text: str) -> bool:
    answer = _YES_NO.get(_plain(text))
    if answer is None:
        raise CellRefused("Write yes or no.", "请写“是”或“否”。")
    return answer


def _not_a_barcode(right_digit: str | None) -> tuple[str, str]:
    if right_digit is None:
        return "A barcode has 8, 12, 13 or 14 digits.", "条码应为 8、12、13 或 14 位数字。"
    return (
        f"The last digit would have to be {right_digit}: some digit is mistyped.",
        f"最后一位应为 {right_digit}：某一位数字输错了。",
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()
