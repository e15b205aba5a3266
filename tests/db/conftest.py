"""A ledger in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.ledger import SqliteLedger


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite3"


@pytest.fixture
def ledger(file: Path) -> Iterator[SqliteLedger]:
    ledger = SqliteLedger.open(file)
    yield ledger
    ledger.close()
