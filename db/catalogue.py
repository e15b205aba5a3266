"""The `Catalogue` port on SQLite. It is no part of the journal: goods change, and nobody has to prove how they were."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from app.domain.catalogue import BarcodeTaken, CatalogueUnwritable
from app.domain.gtin import comparable
from app.domain.money import Money
from app.domain.product import Product, Unit
from app.domain.trouble import LedgerUnwritable
from db.catalogue_file import open_catalogue, product
from db.engine import take_write_lock, transaction
from db.trouble import unwritable

_ALL = select(product).order_by(product.c.place)
_KNOWN = select(product.c.id)
_LET_GO = update(product).where(product.c.id == bindparam("known_id")).values(comparable=None)
_CHANGE = update(product).where(product.c.id == bindparam("known_id"))


class SqliteCatalogue:
    """See the port. After an error the connection is opened anew by the next call."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, file: Path) -> "SqliteCatalogue":
        """Open the station's catalogue, making it as need be.

        Raises:
            Refusal: it is none, or a newer program's; see `catalogue_file.open_catalogue`.
            CatalogueUnwritable: the disk or the database failed.
        """
        try:
            return cls(open_catalogue(file))
        except LedgerUnwritable as error:
            raise CatalogueUnwritable(error.trouble, error.detail) from error

    def products(self) -> list[Product]:
        with self._transaction():
            return self._all()

    def save(self, products: Sequence[Product]) -> None:
        with self._transaction():
            take_write_lock(self._connection)
            try:
                self._write(products)
            except IntegrityError as error:
                raise self._taken(products) from error

    def close(self) -> None:
        self._connection.close()

    def _write(self, products: Sequence[Product]) -> None:
        known = set(self._connection.scalars(_KNOWN))
        changed = [{**_row(one), "known_id": one.id} for one in products if one.id in known]
        added = [_row(one) for one in products if one.id not in known]
        if changed:
            # Two goods may exchange their barcodes, and SQLite looks at each row at once.
            self._connection.execute(_LET_GO, [{"known_id": row["known_id"]} for row in changed])
            self._connection.execute(_CHANGE, changed)
        if added:
            self._connection.execute(insert(product), added)

    def _taken(self, products: Sequence[Product]) -> BarcodeTaken:
        """Which two goods the database's refusal was about."""
        wanted = {one.id: one for one in products}
        owners: dict[str, Product] = {}
        for one in ({one.id: one for one in self._all()} | wanted).values():
            owner = owners.setdefault(comparable(one.barcode), one) if one.barcode else one
            if owner is not one:
                return BarcodeTaken(*((one, owner) if one.id in wanted else (owner, one)))
        raise AssertionError("the database refuses a barcode that is free")

    def _all(self) -> list[Product]:
        return [_product(row) for row in self._connection.execute(_ALL)]

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            with transaction(self._connection):
                yield
        except (DBAPIError, sqlite3.Error) as error:
            trouble = unwritable(error)
            self._connection.invalidate()
            raise CatalogueUnwritable(trouble.trouble, trouble.detail) from error


def _row(one: Product) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "price_minor": one.price.amount_minor,
        "currency": one.price.currency,
        "unit": one.unit.value,
        "barcode": one.barcode,
        "comparable": comparable(one.barcode) if one.barcode else None,
        "category": one.category,
        "colour": one.colour,
        "favourite": int(one.favourite),
        "active": int(one.active),
    }


def _product(row: Row[Any]) -> Product:
    return Product(
        row.id,
        row.name,
        Money(row.price_minor, row.currency),
        Unit(row.unit),
        row.barcode,
        row.category,
        row.colour,
        bool(row.favourite),
        bool(row.active),
    )
