"""What a station opens beside its windows: slow to import and to read, so it is done on another thread."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from app.paths import DataFolder
from app.services.ports import KeyStore, Ledger
from app.services.staff import Pins
from db.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Opened:
    """The ledger, and where the pairing keys and the PINs are."""

    ledger: Ledger
    keys: KeyStore
    pins: Pins


def start_opening(folder: DataFolder) -> "Future[Opened]":
    """Begin to open the ledger and the keys.

    The future raises Refusal when this data cannot be used, and LedgerUnwritable when the disk does not let it.
    """
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening")
    opened = thread.submit(_open, folder)
    thread.shutdown(wait=False)
    return opened


def _open(folder: DataFolder) -> Opened:
    from db.ledger import SqliteLedger

    keys, pins = _open_keys(folder.keys), _open_pins(folder.pins)
    _import_the_link()
    return Opened(SqliteLedger.open(folder.ledger), keys, pins)


def _open_keys(file: Path) -> KeyStore:
    from app.pairing_keys import open_key_store
    from app.private_file import NotPrivate

    try:
        return open_key_store(file)
    except (NotPrivate, OSError) as fault:
        raise Refusal(
            f"The pairing keys are not safe or cannot be read: {fault}. Put {file} right, or remove it and pair anew.",
            f"配对密钥不安全或无法读取：{fault}。请修正 {file}，或删除它后重新配对手机。",
        ) from fault


def _open_pins(file: Path) -> Pins:
    from app.pins import PinFile
    from app.private_file import NotPrivate

    try:
        return PinFile(file)
    except (NotPrivate, OSError, ValueError) as fault:
        raise Refusal(
            f"The PINs cannot be read: {fault}. Put {file} right, or remove it; everybody then needs a new PIN.",
            f"无法读取 PIN 码：{fault}。请修正 {file}，或删除它；之后每个人都需要新的 PIN 码。",
        ) from fault


def _import_the_link() -> None:
    """bleak and the cryptography take a tenth of a second to import: here nobody waits for it."""
    import app.link.phone_finder
    import app.link.phone_session  # noqa: F401  # imported to be there
