"""What the phone must not forget: its name, its pairings, and every notice that some station has not acknowledged."""

import json
import secrets
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS life (phone_id TEXT NOT NULL, epoch TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS notice (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, app_id TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
  posted_ms INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS station (
  station_id TEXT PRIMARY KEY, name TEXT NOT NULL, key BLOB NOT NULL, wanted TEXT NOT NULL, heard INTEGER NOT NULL);
"""
EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
A_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class QueuedNotice:
    """`seq` counts from 1 within the epoch; `posted_at` is to the millisecond."""

    seq: int
    app_id: str
    title: str
    text: str
    posted_at: datetime


@dataclass(frozen=True, slots=True)
class PairedStation:
    """`key` has 32 octets. `wanted` are the app ids it asked for in its last hello, none before its first."""

    station_id: str
    name: str
    key: bytes
    wanted: tuple[str, ...]


class Outbox:
    """A SQLite file. A write outlives the killing of the process (not a power cut: a phone has a battery)."""

    def __init__(self, file: Path) -> None:
        self._db = sqlite3.connect(file, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(SCHEMA)
        if self._db.execute("SELECT count(*) FROM life").fetchone() == (0,):
            self._db.execute("INSERT INTO life VALUES (?, ?)", (secrets.token_hex(8), secrets.token_hex(8)))

    def close(self) -> None:
        self._db.close()

    @property
    def phone_id(self) -> str:
        """16 hex digits, drawn once."""
        return str(self._db.execute("SELECT phone_id FROM life").fetchone()[0])

    @property
    def epoch(self) -> str:
        """16 hex digits, the name of this life of the outbox."""
        return str(self._db.execute("SELECT epoch FROM life").fetchone()[0])

    def put(self, app_id: str, title: str, text: str, posted_at: datetime) -> QueuedNotice | None:
        """Queue a notice for every station that wants its app; None when no station does."""
        if not any(app_id in station.wanted for station in self.stations()):
            return None
        row = (app_id, title, text, (posted_at - EARLIEST) // A_MILLISECOND)
        seq = self._db.execute("INSERT INTO notice (app_id, title, text, posted_ms) VALUES (?, ?, ?, ?)", row).lastrowid
        return _notice(seq, *row)

    def queued(self) -> list[QueuedNotice]:
        """Everything that some station still has to acknowledge, in order."""
        return [_notice(*row) for row in self._db.execute("SELECT * FROM notice ORDER BY seq")]

    def queued_for(self, station_id: str, after: int = 0) -> list[QueuedNotice]:
        """What `station_id` wants, has not acknowledged, and comes after the sequence number `after`; in order."""
        station = self._row(station_id)
        if station is None:
            return []
        wanted, heard = station
        rows = self._db.execute("SELECT * FROM notice WHERE seq > ? ORDER BY seq", (max(after, heard),))
        return [_notice(*row) for row in rows if row[1] in wanted]

    def acknowledged(self, station_id: str, up_to: int) -> None:
        """The station has everything up to this sequence number. An older number changes nothing."""
        self._db.execute(
            "UPDATE station SET heard = max(heard, ?) WHERE station_id = ?", (min(up_to, self._last()), station_id)
        )
        self._drop_what_nobody_needs()

    def stations(self) -> list[PairedStation]:
        """In the order of pairing."""
        rows = self._db.execute("SELECT station_id, name, key, wanted FROM station ORDER BY rowid")
        return [PairedStation(each, name, key, tuple(json.loads(wanted))) for each, name, key, wanted in rows]

    def pair(self, station_id: str, name: str, key: bytes) -> None:
        """Remember a station. What was heard before is none of its business; pairing anew replaces the key."""
        self._db.execute(
            "INSERT INTO station VALUES (?, ?, ?, '[]', ?)"
            " ON CONFLICT (station_id) DO UPDATE SET name = excluded.name, key = excluded.key",
            (station_id, name, key, self._last()),
        )

    def forget(self, station_id: str) -> None:
        """Revoke a pairing. What waited for this station alone is dropped."""
        self._db.execute("DELETE FROM station WHERE station_id = ?", (station_id,))
        self._drop_what_nobody_needs()

    def allow(self, station_id: str, wanted: Sequence[str]) -> None:
        """The station asks for the notices of these apps and of no others."""
        self._db.execute("UPDATE station SET wanted = ? WHERE station_id = ?", (json.dumps(list(wanted)), station_id))
        self._drop_what_nobody_needs()

    def wipe(self) -> None:
        """Begin a new life: the queue is gone, numbers start at 1 under a new epoch. Pairings stay."""
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.execute("DELETE FROM notice")
            self._db.execute("DELETE FROM sqlite_sequence WHERE name = 'notice'")
            self._db.execute("UPDATE station SET heard = 0")
            self._db.execute("UPDATE life SET epoch = ?", (secrets.token_hex(8),))

    def _row(self, station_id: str) -> tuple[list[str], int] | None:
        rows = self._db.execute("SELECT wanted, heard FROM station WHERE station_id = ?", (station_id,))
        found = rows.fetchone()
        return (json.loads(found[0]), found[1]) if found else None

    def _last(self) -> int:
        found = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'notice'").fetchone()
        return int(found[0]) if found else 0

    def _drop_what_nobody_needs(self) -> None:
        self._db.execute(
            "DELETE FROM notice WHERE NOT EXISTS (SELECT * FROM station, json_each(station.wanted) AS app"
            " WHERE station.heard < notice.seq AND app.value = notice.app_id)"
        )


def _notice(seq: int | None, app_id: str, title: str, text: str, posted_ms: int) -> QueuedNotice:
    return QueuedNotice(seq or 0, app_id, title, text, EARLIEST + posted_ms * A_MILLISECOND)
