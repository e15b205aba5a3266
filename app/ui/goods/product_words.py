"""How a good is told in a few words."""

from PySide6.QtCore import QCoreApplication

from app.domain.product import Product, Unit
from app.ui.outside_text import harmless, isolated


def price_words(product: Product) -> str:
    """`¥3.50`, and for what is weighed `¥9.80/kg`."""
    if product.unit is Unit.PIECE:
        return product.price.signed_text
    return QCoreApplication.translate("ProductWords", "{price}/kg").format(price=product.price.signed_text)


def other_currency_words(product: Product, currency: str) -> str:
    """Why the till does not ring it up in a shop that sells in `currency`, and what to do."""
    words = QCoreApplication.translate(
        "ProductWords",
        "{name} is priced in {other}, and this shop sells in {currency}. Key in its price, or import one in "
        "{currency}.",
    )
    return words.format(name=isolated(product.name), other=product.price.currency, currency=currency)


def detail_words(product: Product) -> str:
    """What tells it from its neighbours: category, barcode, and whether it is still sold."""
    sold = "" if product.active else QCoreApplication.translate("ProductWords", "not on sale")
    return " · ".join(harmless(part) for part in (sold, product.category, product.barcode) if part)
