"""Goods by what is typed or scanned: part of the name, sounds, first letters, barcode.

The index is a few long strings in memory, a line a good, that are looked through: a few milliseconds at 50,000 goods
(tests/bench/product_search.py). SQLite's FTS5 with trigrams was the alternative: it finds nothing for one or two
characters, which in Chinese are whole words, knows no first letters, and would be a second truth beside the table.
"""

import heapq
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from operator import attrgetter, itemgetter

from app.domain.gtin import comparable
from app.domain.product import Product
from app.services.pinyin import first_letters, sounds, spellings

MOST_FOUND = 50
MOST_FRESH = 1000
"""Changed goods that are kept beside the others; more are put in order among them."""
_NONE: Iterator[int] = iter(())


class Page:
    """One line a good, all in one string. What is looked for comes back as the numbers of lines, each once."""

    def __init__(self, lines: list[str]) -> None:
        self._text = "\n".join(["", *lines, ""])
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))

    def with_text(self, text: str) -> Iterator[int]:
        """Lines that hold `text`; with a line break before it, those that begin so."""
        at = self._text.find(text)
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield line
            at = self._text.find(text, self._starts[line + 1])

    def with_pattern(self, pattern: str) -> Iterator[int]:
        compiled, at = re.compile(pattern), 0
        while found := compiled.search(self._text, at):
            line = bisect_right(self._starts, found.start()) - 1
            yield line
            at = self._starts[line + 1]


@dataclass(frozen=True, slots=True)
class Entry:
    """A good and what it is found by."""

    name: str
    id: str
    product: Product
    sounds: str
    bars: str
    """The barcode without zeros before it, which scanners add and people leave out."""

    @classmethod
    def of(cls, product: Product) -> "Entry":
        name = folded(product.name)
        return cls(name, product.id, product, sounds(name), product.barcode.lstrip("0"))


class Shelf:
    """Goods in the order of their names. It is never changed."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = sorted(entries, key=attrgetter("name", "id"))
        self._names = Page([entry.name for entry in self.entries])
        self._sounds = Page([entry.sounds for entry in self.entries])
        self._bars = Page([entry.bars for entry in self.entries])

    def find(self, typed: str) -> Iterator[tuple[int, Product]]:
        """What fits `typed`, best first, with a number for how well; what fits in several ways comes several times."""
        ways = self._ways(typed) if typed else [iter(range(len(self.entries)))]
        return ((way, self.entries[line].product) for way, lines in enumerate(ways) for line in lines)

    def _ways(self, typed: str) -> Iterator[Iterator[int]]:
        """Each is only asked for when those before it gave too few."""
        keys = typed.replace(" ", "")
        is_keys = keys.isascii() and keys.isalnum()
        yield self._names.with_text(f"\n{typed}")
        yield self._sounds.with_pattern(f"\n{first_letters(keys)}") if is_keys else _NONE
        yield self._sounds.with_pattern(f"\n(?:{spellings(keys)})") if is_keys else _NONE
        yield self._bars.with_text(f"\n{keys.lstrip('0')}") if is_keys and keys.strip("0").isdigit() else _NONE
        yield self._names.with_text(typed)
        yield self._names.with_pattern(".*".join(map(re.escape, typed.split()))) if " " in typed else _NONE
        yield self._sounds.with_pattern(first_letters(keys)) if is_keys else _NONE


@dataclass(slots=True)
class Room:
    """Goods of one rank. What changes goes to a small shelf of its own until there is enough of it to put in order."""

    settled: Shelf = field(default_factory=Shelf)
    fresh: Shelf = field(default_factory=Shelf)

    def take(self, entries: list[Entry]) -> None:
        come = {entry.id: entry for entry in (*self.fresh.entries, *entries)}
        self.fresh = Shelf(come.values())

    def settle(self, is_current: Callable[[Product], bool]) -> None:
        entries = {entry.id: entry for entry in (*self.settled.entries, *self.fresh.entries)}
        self.settled, self.fresh = Shelf(e for e in entries.values() if is_current(e.product)), Shelf()

    def find(self, typed: str) -> Iterator[Product]:
        both = heapq.merge(self.settled.find(typed), self.fresh.find(typed), key=itemgetter(0))
        return (product for _way, product in both)


class ProductSearch:
    """Used by one thread at a time. Making it takes a second or two at 50,000 goods; a change, milliseconds."""

    def __init__(self, products: Iterable[Product] = ()) -> None:
        self._products: dict[str, Product] = {}
        self._by_barcode: dict[str, Product] = {}
        self._rooms = (Room(), Room(), Room())
        self.put(products)

    def __len__(self) -> int:
        return len(self._products)

    def put(self, products: Iterable[Product]) -> None:
        """Take in new goods and changed ones. What a changed one was stays on its shelf, and is passed over."""
        changed = {product.id: product for product in products}
        for before in (self._products[known] for known in changed.keys() & self._products):
            self._by_barcode.pop(comparable(before.barcode), None)
        self._products |= changed
        self._by_barcode |= {comparable(one.barcode): one for one in changed.values() if one.barcode}
        entries = [Entry.of(product) for product in changed.values()]
        for number, room in enumerate(self._rooms):
            room.take([entry for entry in entries if _room_of(entry.product) == number])
        if sum(len(room.fresh.entries) for room in self._rooms) > MOST_FRESH:
            for room in self._rooms:
                room.settle(self._is_current)

    def products(self) -> list[Product]:
        """All goods, in the order in which they came."""
        return list(self._products.values())

    def favourites(self) -> list[Product]:
        """Only what is sold, in the order of names."""
        room = self._rooms[0]
        entries = sorted((*room.settled.entries, *room.fresh.entries), key=attrgetter("name", "id"))
        return [entry.product for entry in entries if self._is_current(entry.product)]

    def with_barcode(self, barcode: str) -> Product | None:
        """The good with exactly this barcode, in whatever length it was read."""
        return self._by_barcode.get(comparable(barcode)) if barcode else None

    def find(self, typed: str, limit: int = MOST_FOUND, *, retired: bool = False) -> list[Product]:
        """At most `limit` goods, best first: one alone by its whole barcode, else favourites, then the others; of each
        those whose name begins so, whose first letters, sounds or barcode begin so, and those that have it inside.

        With nothing typed, everything is found. What is no longer sold is found only with `retired`, and comes last.
        """
        exact = self.with_barcode(typed.strip())
        if exact and (exact.active or retired):
            return [exact]
        found: dict[str, Product] = {}
        for room in self._rooms if retired else self._rooms[:2]:
            for product in filter(self._is_current, room.find(folded(typed))):
                found.setdefault(product.id, product)
                if len(found) == limit:
                    return list(found.values())
        return list(found.values())

    def _is_current(self, product: Product) -> bool:
        return self._products[product.id] is product


def _room_of(product: Product) -> int:
    """Favourites, others, and what is no longer sold."""
    if not product.active:
        return 2
    return 0 if product.favourite else 1


def folded(text: str) -> str:
    """Alike in either width and case, and with single spaces (Unicode, NFKC and case folding)."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
