"""What a table of goods would change in the catalogue. Nothing changes before a person has seen it and said yes."""

import secrets
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.goods_table import (
    CellRefused,
    Column,
    GoodsRow,
    cells_of,
    read_barcode,
    read_colour,
    read_currency,
    read_id,
    read_name,
    read_price,
    read_unit,
    read_words,
    read_yes_no,
)
from app.domain.gtin import comparable
from app.domain.money import Money
from app.domain.product import Product

_READERS: Mapping[Column, tuple[str, Callable[[str], Any]]] = {
    Column.ID: ("id", read_id),
    Column.NAME: ("name", read_name),
    Column.UNIT: ("unit", read_unit),
    Column.BARCODE: ("barcode", read_barcode),
    Column.CATEGORY: ("category", read_words),
    Column.COLOUR: ("colour", read_colour),
    Column.FAVOURITE: ("favourite", read_yes_no),
    Column.ACTIVE: ("active", read_yes_no),
}
"""The field of each column that stands for itself; price and currency are read together."""
_EMPTY_SAYS_NOTHING = (Column.ID, Column.PRICE, Column.CURRENCY, Column.UNIT, Column.ACTIVE)
"""An empty cell in one of these is like no column at all."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """Why a row is left out. `column` is None when it is about the whole row."""

    row: int
    column: Column | None
    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Change:
    """A good as it is and as the table has it."""

    before: Product
    after: Product

    @property
    def columns(self) -> tuple[Column, ...]:
        """Those in which the two differ."""
        before, after = cells_of(self.before, "en"), cells_of(self.after, "en")
        return tuple(column for column in Column if before[column] != after[column])


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """Bad rows are left out of everything else. `currency` is the one in which the shop sells."""

    added: tuple[Product, ...] = ()
    changed: tuple[Change, ...] = ()
    unchanged: int = 0
    bad: tuple[BadRow, ...] = ()
    currency: str = "CNY"

    @property
    def to_save(self) -> tuple[Product, ...]:
        return (*self.added, *(change.after for change in self.changed))

    def is_sold(self, product: Product) -> bool:
        """Whether the till can ring it up, which knows no currency but the shop's."""
        return product.price.currency == self.currency


def preview(
    rows: Iterable[GoodsRow],
    existing: Sequence[Product],
    currency: str,
    new_id: Callable[[], str] = lambda: secrets.token_hex(8),
) -> ImportPreview:
    """Compare the rows with the catalogue.

    A row is about the good with its id, else with its barcode, else with its name exactly; else it is a new one.
    `currency` is that of new goods whose row names none.
    """
    reading = _Reading(existing, currency, new_id)
    for row in rows:
        reading.take(row)
    reading.leave_out_shared_barcodes()
    return reading.result()


class _RowRefused(Exception):
    def __init__(self, *bad: BadRow) -> None:
        super().__init__(bad)
        self.bad = bad


class _Reading:
    """The rows read so far, by the id of the good that each is about."""

    def __init__(self, existing: Sequence[Product], currency: str, new_id: Callable[[], str]) -> None:
        self._by_id = {product.id: product for product in existing}
        self._by_barcode: dict[str, Product] = {}
        self._by_name: defaultdict[str, list[Product]] = defaultdict(list)
        for product in existing:
            self._learn(product)
        self._currency = currency
        self._new_id = new_id
        self._read: dict[str, tuple[int, Product]] = {}
        self._bad: list[BadRow] = []

    def take(self, row: GoodsRow) -> None:
        try:
            fields = _fields(row)
            before = self._known(row.number, fields)
            after = self._product(row, fields, before)
            self._require_first(row.number, after)
            self._read[after.id] = (row.number, after)
            if before is None:
                self._learn(after)
        except _RowRefused as refused:
            self._bad += refused.bad

    def leave_out_shared_barcodes(self) -> None:
        """Until no two goods would have one barcode; leaving a row out gives its good the old barcode back."""
        while clashing := self._clashing():
            for product_id in clashing:
                number, product = self._read.pop(product_id)
                self._bad.append(
                    BadRow(
                        number,
                        Column.BARCODE,
                        f"Another good has the barcode {product.barcode} too.",
                        f"另一件商品也是条码 {product.barcode}。",
                    )
                )

    def result(self) -> ImportPreview:
        products = [product for _number, product in self._read.values()]
        known = [Change(self._by_id[one.id], one) for one in products if one.id in self._by_id]
        changed = tuple(change for change in known if change.before != change.after)
        added = tuple(one for one in products if one.id not in self._by_id)
        bad = tuple(sorted(self._bad, key=lambda one: one.row))
        return ImportPreview(added, changed, len(known) - len(changed), bad, self._currency)

    def _known(self, number: int, fields: dict[str, Any]) -> Product | None:
        """The good that the row is about."""
        if found := self._by_id.get(fields.get("id", "")):
            return found
        barcode = fields.get("barcode", "")
        if found := self._by_barcode.get(comparable(barcode)) if barcode else None:
            return found
        named = self._by_name.get(fields.get("name", ""), [])
        alike = [one for one in named if not (barcode and one.barcode)]
        if len(alike) > 1:
            raise _RowRefused(
                BadRow(
                    number,
                    Column.NAME,
                    "Several goods are called so. Add the id or the barcode.",
                    "有几件商品都叫这个名称。请补上编号或条码。",
                )
            )
        return alike[0] if alike else None

    def _product(self, row: GoodsRow, fields: dict[str, Any], before: Product | None) -> Product:
        usual = before.price.currency if before else self._currency
        currency = _read(row, Column.CURRENCY, lambda text: read_currency(text) if text else usual)
        price = _read(row, Column.PRICE, lambda text: _price(text, currency, before))
        if before is None:
            name = fields.get("name") or _read(row, Column.NAME, read_name)
            return Product(**{"id": self._new_id(), **fields, "name": name, "price": price})
        return replace(before, **{**fields, "id": before.id, "price": price})

    def _learn(self, product: Product) -> None:
        self._by_name[product.name].append(product)
        if product.barcode:
            self._by_barcode[comparable(product.barcode)] = product

    def _require_first(self, number: int, product: Product) -> None:
        if earlier := self._read.get(product.id):
            en, zh = f"Row {earlier[0]} is about the same good.", f"第 {earlier[0]} 行已是同一件商品。"
            raise _RowRefused(BadRow(number, None, en, zh))

    def _clashing(self) -> list[str]:
        final = {**self._by_id, **{one.id: one for _number, one in self._read.values()}}
        times = Counter(comparable(one.barcode) for one in final.values() if one.barcode)
        rows = [one for _number, one in self._read.values() if one.barcode and times[comparable(one.barcode)] > 1]
        return [one.id for one in rows if one != self._by_id.get(one.id)]


def _fields(row: GoodsRow) -> dict[str, Any]:
    """What the row says of its good, by the names of the product's fields, without the price."""
    fields: dict[str, Any] = {}
    bad: list[BadRow] = []
    for column, (name, read) in _READERS.items():
        text = row.cells.get(column)
        if text is None or (not text and column in _EMPTY_SAYS_NOTHING):
            continue
        try:
            fields[name] = _read(row, column, read)
        except _RowRefused as refused:
            bad += refused.bad
    if bad:
        raise _RowRefused(*bad)
    return fields


def _price(text: str, currency: str, before: Product | None) -> Money:
    if text:
        return read_price(text, currency)
    if before is None or before.price.currency != currency:
        raise CellRefused("The price is missing.", "缺少价格。")
    return before.price


def _read(row: GoodsRow, column: Column, read: Callable[[str], Any]) -> Any:
    try:
        return read(row.cells.get(column, ""))
    except CellRefused as refused:
        raise _RowRefused(BadRow(row.number, column, refused.en, refused.zh)) from refused
