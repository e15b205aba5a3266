"""What a station opens beside its windows: slow to import and to read, so it is done on another thread."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from app.paths import DataFolder
from app.services.ports import KeyStore, Ledger


@dataclass(frozen=True, slots=True)
class Opened:
    """The ledger, and where the pairing keys are."""

    ledger: Ledger
    keys: KeyStore


def start_opening(folder: DataFolder) -> "Future[Opened]":
    """Begin to open the ledger and the keys.

    The future raises Refusal when this data cannot be used, and LedgerUnwritable when the disk does not let it.
    """
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening")
    opened = thread.submit(_open, folder)
    thread.shutdown(wait=False)
    return opened


def _open(folder: DataFolder) -> Opened:
    from app.pairing_keys import open_key_store
    from db.ledger import SqliteLedger

    ledger = SqliteLedger.open(folder.ledger)
    _import_the_link()
    return Opened(ledger, open_key_store(folder.keys))


def _import_the_link() -> None:
    """bleak and the cryptography take a tenth of a second to import: here nobody waits for it."""
    import app.link.phone_finder
    import app.link.phone_session  # noqa: F401  # imported to be there
