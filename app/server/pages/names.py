"""What the tills' journals call the people who work at them."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from app.server import schema
from app.server.database import Database
from app.server.pages.tables import IS_NAME

_entry = schema.entry
_NAMES = select(_entry.c.body).where(IS_NAME).order_by(_entry.c.station, _entry.c.seq)


def people_of(database: Database) -> Mapping[str, str]:
    """The last name of everybody who ever worked at a till, by id."""
    with database.reading() as connection:
        return names_in(connection)


def names_in(connection: Connection) -> Mapping[str, str]:
    return dict(filter(None, map(_name, connection.execute(_NAMES).scalars())))


def _name(body: str) -> tuple[str, str] | None:
    """None where the body does not say it as it should."""
    try:
        told: Any = json.loads(body)
        person, name = told["id"], told["name"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return (person, name) if isinstance(person, str) and isinstance(name, str) else None
