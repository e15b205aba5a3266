"""The owner's deeds that no other book tells of, as entries of the journal."""

from dataclasses import fields
from datetime import date
from typing import TypeAlias

from app.services.bookkeeper import Bookkeeper
from app.services.ports import Clock, JsonValue
from app.settings import Settings

Span: TypeAlias = tuple[date, date]


class DeedBook:
    """`by_owner` is the id of the owner who allowed it, empty when whoever was at the till needed nobody.

    Every call raises LedgerUnwritable, and the deed then stands in no entry.
    """

    def __init__(self, bookkeeper: Bookkeeper, clock: Clock) -> None:
        self._bookkeeper = bookkeeper
        self._clock = clock

    async def settings_changed(self, before: Settings, now: Settings, *, by_owner: str) -> None:
        """Which settings are others now, by name; their values stay out of the journal. None: no entry."""
        names = [field.name for field in fields(Settings)]
        changed: list[JsonValue] = [name for name in names if getattr(before, name) != getattr(now, name)]
        if changed:
            await self._write("settings_changed", {"changed": changed, "by_owner": by_owner})

    async def exported(self, file_format: str, first: date, last: date, *, by_owner: str) -> None:
        """A file with these business days was written."""
        days: dict[str, JsonValue] = {"first": first.isoformat(), "last": last.isoformat()}
        await self._write("exported", {"format": file_format, **days, "by_owner": by_owner})

    async def statement_compared(self, platform: str, span: Span | None, *, agrees: bool, by_owner: str) -> None:
        """A platform's statement was laid beside the ledger; `span` is its first and last day, None without any."""
        first, last = (day.isoformat() for day in span) if span else (None, None)
        days: dict[str, JsonValue] = {"platform": platform, "first": first, "last": last}
        await self._write("statement_compared", {**days, "agrees": agrees, "by_owner": by_owner})

    async def _write(self, kind: str, body: dict[str, JsonValue]) -> None:
        await self._bookkeeper.append(kind, body, at=self._clock.now())
