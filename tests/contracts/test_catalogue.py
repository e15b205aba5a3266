"""What every catalogue keeps, the real one and the fake one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.catalogue import BarcodeTaken
from app.domain.money import Money
from app.domain.product import Unit
from app.services.ports import Catalogue
from db.catalogue import SqliteCatalogue
from tests.contracts.catalogue_fake import CatalogueFake
from tests.goods import COLA, UPC, UPC_AS_EAN, WATER, a_product


@pytest.fixture(params=["sqlite", "fake"])
def catalogue(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Catalogue]:
    if request.param == "fake":
        yield CatalogueFake()
        return
    real = SqliteCatalogue.open(tmp_path / "catalogue.db")
    yield real
    real.close()


def test_a_new_catalogue_is_empty(catalogue: Catalogue) -> None:
    assert catalogue.products() == []


def test_every_field_comes_back(catalogue: Catalogue) -> None:
    apples = replace(
        a_product(2, "苹果 Äpfel", unit=Unit.WEIGHT, category="水果", colour="#b3261e", favourite=True, active=False),
        price=Money(980, "EUR"),
    )
    catalogue.save([a_product(barcode=WATER), apples])
    assert catalogue.products() == [a_product(barcode=WATER), apples]


def test_a_known_id_gets_its_new_fields_and_keeps_its_place(catalogue: Catalogue) -> None:
    catalogue.save([a_product(1), a_product(2, "Cola")])
    catalogue.save([a_product(3, "Tea"), a_product(1, "Water", 300)])
    assert catalogue.products() == [a_product(1, "Water", 300), a_product(2, "Cola"), a_product(3, "Tea")]


def test_many_goods_may_have_no_barcode(catalogue: Catalogue) -> None:
    catalogue.save([a_product(1), a_product(2)])
    assert len(catalogue.products()) == 2


@pytest.mark.parametrize(("one", "other"), [(COLA, COLA), (UPC, UPC_AS_EAN)])
def test_a_barcode_belongs_to_one_good_and_nothing_is_taken_halfway(catalogue: Catalogue, one: str, other: str) -> None:
    first, second = a_product(1, barcode=one), a_product(2, "Cola", barcode=other)
    catalogue.save([first])
    with pytest.raises(BarcodeTaken) as refused:
        catalogue.save([a_product(3, "Tea"), second])
    assert (refused.value.product, refused.value.owner) == (second, first)
    assert catalogue.products() == [first]


def test_two_goods_exchange_their_barcodes(catalogue: Catalogue) -> None:
    catalogue.save([a_product(1, barcode=COLA), a_product(2, barcode=WATER)])
    exchanged = [a_product(1, barcode=WATER), a_product(2, barcode=COLA)]
    catalogue.save(exchanged)
    assert catalogue.products() == exchanged


def test_nothing_to_save_changes_nothing(catalogue: Catalogue) -> None:
    catalogue.save([a_product()])
    catalogue.save([])
    assert catalogue.products() == [a_product()]
