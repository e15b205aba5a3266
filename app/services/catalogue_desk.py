"""The goods as the till and the owner use them: found, changed, brought in from a table and handed out as one."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from app.domain.events import ProductsChanged
from app.domain.goods_table import GoodsRow
from app.domain.product import Product
from app.services.bus import Bus
from app.services.goods_import import ImportPreview, preview
from app.services.ports import Catalogue
from app.services.product_search import MOST_FOUND, ProductSearch

T = TypeVar("T")


class PreviewOutdated(ValueError):
    """A good was changed after the preview was made. Nothing was written; look at a new preview."""


class CatalogueDesk:
    """The one thread that touches the catalogue and its index. What is asked is done in the order of asking.

    Every call raises CatalogueUnwritable when the disk or the database fails it.
    """

    def __init__(self, catalogue: Catalogue, bus: Bus) -> None:
        self._catalogue = catalogue
        self._bus = bus
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="catalogue")
        self._search = ProductSearch()

    async def open(self) -> None:
        """Read the goods and make the index: a second or two at 50,000. Until then nothing is found."""
        await self._call(self._load)

    async def find(self, typed: str, limit: int = MOST_FOUND, *, retired: bool = False) -> list[Product]:
        """See `ProductSearch.find`."""
        return await self._call(lambda: self._search.find(typed, limit, retired=retired))

    async def favourites(self) -> list[Product]:
        return await self._call(lambda: self._search.favourites())

    async def with_barcode(self, barcode: str) -> Product | None:
        """The good that was scanned; None when nobody sells such a thing here any more."""
        found = await self._call(lambda: self._search.with_barcode(barcode))
        return found if found and found.active else None

    async def count(self) -> int:
        """How many goods there are, those no longer sold among them."""
        return await self._call(lambda: len(self._search))

    async def save(self, product: Product) -> None:
        """Add a good, or give a known one its new fields.

        Raises:
            BarcodeTaken: another good has its barcode.
        """
        await self._change([product])

    async def preview(self, read: Callable[[], Iterable[GoodsRow]], currency: str) -> ImportPreview:
        """What the table that `read` gives would change. What `read` raises is raised here.

        Large tables take seconds: they are read and compared on another thread, and the till goes on finding goods.
        """
        products = await self._call(lambda: self._search.products())
        return await asyncio.to_thread(lambda: preview(read(), products, currency))

    async def take_over(self, shown: ImportPreview) -> None:
        """Change what the preview showed, all of it or nothing.

        Raises:
            PreviewOutdated, BarcodeTaken: something else was changed since.
        """
        await self._call(lambda: self._require_current(shown))
        await self._change(shown.to_save)

    async def hand_out(self, write: Callable[[Sequence[Product]], T]) -> T:
        """Call `write` with all goods, on a thread of its own; what it raises is raised here."""
        products = await self._call(lambda: self._search.products())
        return await asyncio.to_thread(write, products)

    def close(self) -> None:
        """Wait for what was asked, then end the thread and close the file."""
        self._thread.submit(self._catalogue.close)
        self._thread.shutdown(wait=True)

    async def _change(self, products: Sequence[Product]) -> None:
        await self._call(lambda: self._save(products))
        if products:
            self._bus.publish(ProductsChanged(tuple(products)))

    async def _call(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _load(self) -> None:
        self._search = ProductSearch(self._catalogue.products())

    def _save(self, products: Sequence[Product]) -> None:
        self._catalogue.save(products)
        self._search.put(products)

    def _require_current(self, shown: ImportPreview) -> None:
        now = {product.id: product for product in self._search.products()}
        if any(now.get(change.before.id) != change.before for change in shown.changed):
            raise PreviewOutdated("a good was changed after the preview was made")
