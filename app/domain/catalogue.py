"""Why the catalogue of goods did not take a change. Nothing of the change was written."""

from app.domain.product import Product
from app.domain.trouble import LedgerTrouble


class BarcodeTaken(ValueError):
    """`product` would have the barcode of another good, `owner`."""

    def __init__(self, product: Product, owner: Product) -> None:
        super().__init__(f"barcode {product.barcode} of {product.id} belongs to {owner.id}")
        self.product = product
        self.owner = owner


class CatalogueUnwritable(Exception):
    """The disk or the database failed; trying again later is safe."""

    def __init__(self, trouble: LedgerTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble = trouble
        self.detail = detail
