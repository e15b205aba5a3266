"""The `People` port on the ledger's database."""

from datetime import datetime

from sqlalchemy import bindparam, select

from app.domain.person import Person, Role
from db.pen import Pen
from db.schema import person

_PEOPLE = select(person).where(person.c.removed_at.is_(None)).order_by(person.c.entry)
_KNOWN = select(person.c.entry).where(person.c.id == bindparam("id"), person.c.removed_at.is_(None))


class SqlitePeople:
    """Shares the ledger's pen."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> list[Person]:
        with self._pen.transaction():
            return [Person(row.id, row.name, Role(row.role)) for row in self._pen.rows(_PEOPLE)]

    def name(self, person: Person, *, at: datetime) -> None:
        with self._pen.transaction():
            self._pen.write("person_named", {"id": person.id, "name": person.name, "role": str(person.role)}, at)

    def remove(self, person_id: str, *, at: datetime) -> None:
        with self._pen.transaction():
            if self._pen.rows(_KNOWN, id=person_id):
                self._pen.write("person_removed", {"id": person_id}, at)

    def come_to_till(self, person_id: str | None, *, at: datetime) -> None:
        with self._pen.transaction():
            self._pen.write("at_till", {"id": person_id}, at)
        self._pen.at_till = person_id
