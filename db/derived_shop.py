"""What follows from entries about the people of the shop and the ends of its days."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, insert, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.journal_entry import Entry
from db import schema
from db.canonical_json import canonical
from db.statement import Statement

_person = schema.person
_new_person = upsert(_person)
_NAME_PERSON = Statement(
    _new_person.on_conflict_do_update(
        set_={name: _new_person.excluded[name] for name in ("entry", "name", "role", "removed_at")}
    )
)
_END_DAY = Statement(insert(schema.day_end))
_CORRECT_DAY = Statement(insert(schema.day_correction))


def _person_named(connection: Connection, entry: Entry, facts: dict[str, Any]) -> None:
    told = {name: facts[name] for name in ("id", "name", "role")}
    _NAME_PERSON.run(connection, {"entry": entry.seq, **told, "removed_at": None})


def _person_removed(connection: Connection, entry: Entry, facts: dict[str, Any]) -> None:
    connection.execute(update(_person).where(_person.c.id == facts["id"]).values(removed_at=entry.at))


def _day_ended(connection: Connection, entry: Entry, facts: dict[str, Any]) -> None:
    told = {"number": facts["number"], "day": facts["day"], "picture": canonical(facts)}
    _END_DAY.run(connection, {"entry": entry.seq, "at": entry.at, "person": facts.get("by"), **told})


def _day_corrected(connection: Connection, entry: Entry, facts: dict[str, Any]) -> None:
    told = {name: facts[name] for name in ("of", "day", "why")}
    _CORRECT_DAY.run(connection, {"entry": entry.seq, "at": entry.at, "person": facts.get("by"), **told})


SHOP: dict[str, Callable[[Connection, Entry, dict[str, Any]], None]] = {
    "person_named": _person_named,
    "person_removed": _person_removed,
    "day_ended": _day_ended,
    "day_corrected": _day_corrected,
}
