import pytest

from app.domain.goods_table import Column, GoodsRow
from app.domain.money import Money
from app.domain.product import Product, Unit
from app.services.goods_import import BadRow, Change, ImportPreview, preview
from tests.goods import COLA, UPC, UPC_AS_EAN, WATER, a_product

NEW = "00000000000000ff"


def table(*rows: dict[Column, str]) -> list[GoodsRow]:
    return [GoodsRow(number, cells) for number, cells in enumerate(rows, 2)]


def row(name: str = "Tea", price: str = "3", **others: str) -> dict[Column, str]:
    return {Column.NAME: name, Column.PRICE: price, **{Column[key.upper()]: text for key, text in others.items()}}


def looked_at(rows: list[GoodsRow], *existing: Product) -> ImportPreview:
    return preview(rows, existing, "CNY", new_id=lambda: NEW)


def the_fault(rows: list[GoodsRow], *existing: Product) -> BadRow:
    shown = looked_at(rows, *existing)
    assert len(shown.bad) == 1
    assert shown.bad[0].zh
    return shown.bad[0]


def test_a_new_good_gets_what_its_row_says() -> None:
    cells = row("苹果", "1,009.8", unit="称重", barcode=COLA, category="水果", colour="#B3261E", favourite="是")
    apples = Product(NEW, "苹果", Money(100980, "CNY"), Unit.WEIGHT, COLA, "水果", "#b3261e", True)
    assert looked_at(table(cells)) == ImportPreview(added=(apples,))


def test_name_and_price_are_enough() -> None:
    assert looked_at(table(row())).added == (Product(NEW, "Tea", Money(300, "CNY")),)


def test_a_change_is_told_field_by_field() -> None:
    before = a_product(1, "Tea", 300, barcode=COLA, category="Drinks")
    shown = looked_at(table(row("Green tea", "3.50", barcode=COLA)), before)
    after = a_product(1, "Green tea", 350, barcode=COLA, category="Drinks")
    assert shown.changed == (Change(before, after),)
    assert shown.changed[0].columns == (Column.NAME, Column.PRICE)
    assert shown.to_save == (after,)


def test_what_is_as_it_was_is_only_counted() -> None:
    assert looked_at(table(row()), a_product(1, "Tea", 300)) == ImportPreview(unchanged=1)


def test_the_id_goes_before_the_barcode_and_that_before_the_name() -> None:
    water, cola = a_product(1, "Water", barcode=WATER), a_product(2, "Cola", barcode=COLA)
    by_id = looked_at(table(row("Cola", "2", id=water.id)), water, cola)
    by_barcode = looked_at(table(row("Water", "2", barcode=COLA)), water, cola)
    by_name = looked_at(table(row("Water", "9")), water, cola)
    assert [shown.changed[0].before for shown in (by_id, by_barcode, by_name)] == [water, cola, water]


def test_the_same_name_with_another_barcode_is_another_good() -> None:
    assert len(looked_at(table(row("Cola", barcode=COLA)), a_product(1, "Cola", barcode=WATER)).added) == 1


def test_an_id_from_another_till_is_kept() -> None:
    assert looked_at(table(row(id="0123456789abcdef"))).added[0].id == "0123456789abcdef"


def test_a_price_list_needs_no_names() -> None:
    shown = looked_at(table({Column.BARCODE: UPC_AS_EAN, Column.PRICE: "9"}), a_product(1, "Tea", barcode=UPC))
    assert shown.changed[0].after == a_product(1, "Tea", 900, barcode=UPC_AS_EAN)


def test_an_empty_cell_clears_or_says_nothing() -> None:
    before = a_product(1, "Tea", 300, unit=Unit.WEIGHT, category="Drinks", favourite=True, active=False)
    empty = row("Tea", "", unit="", category="", favourite="", active="", currency="")
    assert looked_at(table(empty), before).changed[0].after == a_product(1, "Tea", 300, unit=Unit.WEIGHT, active=False)


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        (row(name=""), Column.NAME, "name is missing"),
        (row(name="a\nb"), Column.NAME, "one line"),
        (row(name="x" * 101), Column.NAME, "100 characters"),
        (row(price=""), Column.PRICE, "price is missing"),
        (row(price="cheap"), Column.PRICE, "12.50"),
        (row(price="12,50"), Column.PRICE, "12.50"),
        (row(price="-1"), Column.PRICE, "12.50"),
        (row(price="1.005"), Column.PRICE, "2 digits"),
        (row(price="999999999999"), Column.PRICE, "too high"),
        (row(currency="XYZ"), Column.CURRENCY, "CNY"),
        (row(unit="dozen"), Column.UNIT, "piece or weight"),
        (row(barcode=COLA[:-1] + "0"), Column.BARCODE, f"would have to be {COLA[-1]}"),
        (row(barcode="123"), Column.BARCODE, "8, 12, 13 or 14"),
        (row(barcode="5.449E+12"), Column.BARCODE, "shortened"),
        (row(colour="red"), Column.COLOUR, "#rrggbb"),
        (row(favourite="maybe"), Column.FAVOURITE, "yes or no"),
        (row(id="7"), Column.ID, "no id"),
        ({Column.PRICE: "3", Column.BARCODE: COLA}, Column.NAME, "name is missing"),
    ],
)  # fmt: skip
def test_a_bad_cell_says_what_is_wrong(cells: dict[Column, str], column: Column, words: str) -> None:
    fault = the_fault(table(cells))
    assert (fault.row, fault.column) == (2, column)
    assert words in fault.en


def test_every_bad_cell_of_a_row_is_told_and_the_good_rows_go_on() -> None:
    shown = looked_at(table(row(unit="x", colour="y"), row("Coffee")))
    assert [(bad.row, bad.column) for bad in shown.bad] == [(2, Column.UNIT), (2, Column.COLOUR)]
    assert [product.name for product in shown.added] == ["Coffee"]


def test_a_upc_whose_zero_a_spreadsheet_left_out() -> None:
    assert looked_at(table(row(barcode=UPC.lstrip("0")))).added[0].barcode == UPC


@pytest.mark.parametrize("second", [row("Tea"), row("Coffee", barcode=COLA)])
def test_two_rows_about_one_good(second: dict[Column, str]) -> None:
    first = row("Tea", barcode=COLA if Column.BARCODE in second else "")
    assert "Row 2" in the_fault(table(first, second)).en


def test_a_name_of_several_goods_is_not_guessed() -> None:
    assert "Several" in the_fault(table(row("Tea", "4")), a_product(1, "Tea"), a_product(2, "Tea")).en


def test_a_barcode_that_another_good_has_is_left_out_and_its_good_keeps_the_old_one() -> None:
    water, cola, tea = a_product(1, "Water", barcode=WATER), a_product(2, "Cola", barcode=COLA), a_product(3, "Tea")
    rows = table(row("Water", "2", id=water.id, barcode=COLA), row("Tea", "2", id=tea.id, barcode=WATER))
    shown = looked_at(rows, water, cola, tea)
    assert [(bad.row, bad.column) for bad in shown.bad] == [(2, Column.BARCODE), (3, Column.BARCODE)]
    assert shown.to_save == ()


def test_two_goods_may_exchange_their_barcodes() -> None:
    water, cola = a_product(1, "Water", barcode=WATER), a_product(2, "Cola", barcode=COLA)
    rows = table(row("Water", "2", id=water.id, barcode=COLA), row("Cola", "2", id=cola.id, barcode=WATER))
    assert looked_at(rows, water, cola).bad == ()


def test_what_the_till_cannot_ring_up_is_known() -> None:
    for currency, is_sold in (("", True), ("CNY", True), ("USD", False)):
        shown = looked_at(table(row("Tea", currency=currency)))
        assert [shown.is_sold(product) for product in shown.added] == [is_sold]
