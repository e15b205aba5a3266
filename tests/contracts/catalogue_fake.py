"""The catalogue of the tests: a dict in memory that keeps the promises of the `Catalogue` port."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.catalogue import BarcodeTaken, CatalogueUnwritable
from app.domain.gtin import comparable
from app.domain.product import Product
from app.domain.trouble import LedgerTrouble


@dataclass
class CatalogueFake:
    """Set `trouble` to make every call fail until it is None again."""

    trouble: LedgerTrouble | None = None
    _products: dict[str, Product] = field(default_factory=dict)

    def products(self) -> list[Product]:
        self._fail()
        return list(self._products.values())

    def save(self, products: Sequence[Product]) -> None:
        self._fail()
        final = {**self._products, **{one.id: one for one in products}}
        with_barcode = [one for one in final.values() if one.barcode]
        for one in products:
            for other in with_barcode:
                if one.barcode and one.id != other.id and comparable(one.barcode) == comparable(other.barcode):
                    raise BarcodeTaken(one, other)
        self._products = final

    def close(self) -> None:
        pass

    def _fail(self) -> None:
        if self.trouble:
            raise CatalogueUnwritable(self.trouble)
