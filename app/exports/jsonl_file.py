"""The journal itself, an entry a line, exact enough to recompute the chain (docs/exports.md, domain/journal_entry.py).

JSON Lines (https://jsonlines.org) in UTF-8. `body` stays the text that was hashed, and is therefore a string of JSON.
"""

import json
from typing import BinaryIO

from app.exports.progress import Progress, counted
from app.exports.takings import JournalEntry, JournalledTakings
from app.exports.words import Language

FIELDS = ("seq", "kind", "at", "body", "previous_hash", "hash")


def write(file: BinaryIO, takings: JournalledTakings, _language: Language, progress: Progress) -> None:
    """Write the stretch of the journal that belongs to the range, the same in every language.

    Raises:
        ExportCancelled: `progress` said so.
    """
    file.writelines(_line(entry) for entry in counted(takings.entries(), takings.entry_count, progress))


def _line(entry: JournalEntry) -> bytes:
    value = {field: getattr(entry, field) for field in FIELDS}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
