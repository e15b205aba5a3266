"""Pairings from a terminal: for a station that somebody sets up or looks after without its windows."""

import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from typing import Any

from app.bootstrap.opening import Opened, start_opening
from app.bootstrap.radio import backends
from app.codes.picture import QUIET_ZONE, Matrix, modules
from app.domain.trouble import LedgerUnwritable
from app.link.ble_link import BleRadio
from app.paths import DataFolder
from app.services.pairing_desk import OFFER_GOOD_FOR
from app.settings import read_settings
from app.ui.outside_text import harmless
from db.refusal import Refusal
from db.station_lock import StationLock


def pair_in_terminal(folder: DataFolder, *, radio: str, good_for: float = OFFER_GOOD_FOR) -> int:
    """Show a fresh code, wait for the phone that scans it, and keep it.

    1 when another station runs here, or no phone came in time: the code is void then.
    """

    async def pair(opened: Opened) -> int:
        name = read_settings(folder.settings).settings.name_to_show
        ble = BleRadio(opened.ledger.station_id, lambda: name, backends=backends(radio))
        offer = ble.offer_pairing(name)
        _say(f"{blocks(modules(offer.uri))}\n{offer.uri}\n")
        _say("Scan this with Paybell on the merchant's phone, or paste the line into it. Ctrl+C gives up.")
        try:
            phone = await asyncio.wait_for(ble.meet_new_phone(offer), good_for)
        except TimeoutError:
            _say("No phone came in time, so this code is void. Start again for a new one.")
            return 1
        opened.keys.put(phone.phone_id, offer.key)
        opened.ledger.pair_phone(phone)
        _say(f"Paired: {harmless(phone.name)} ({phone.phone_id}).")
        return 0

    return with_ledger(folder, pair)


def show_phones(folder: DataFolder) -> int:
    """A line a phone: its id, its name, and since when."""

    async def show(opened: Opened) -> None:
        phones = opened.ledger.phones()
        for phone in phones:
            _say(f"{phone.phone_id}  {phone.paired_at.astimezone():%Y-%m-%d %H:%M}  {harmless(phone.name)}")
        if not phones:
            _say("No phone is paired.")

    return with_ledger(folder, show)


def revoke(folder: DataFolder, phone_id: str) -> int:
    """Strike the phone from the ledger and forget its key. 1 when no such phone is paired."""

    async def strike(opened: Opened) -> int:
        if phone_id not in {phone.phone_id for phone in opened.ledger.phones()}:
            _say(f"No phone {phone_id} is paired. `pair --list` shows those that are.")
            return 1
        opened.ledger.revoke_phone(phone_id, at=datetime.now().astimezone())
        opened.keys.forget(phone_id)
        _say(f"Revoked: {phone_id}. The station never listens to it again.")
        return 0

    return with_ledger(folder, strike)


def blocks(matrix: Matrix) -> str:
    """A code for a terminal, two rows of modules a line, dark on light whatever the terminal's own colours."""
    width = len(matrix) + 2 * QUIET_ZONE
    margin = ((False,) * width,) * QUIET_ZONE
    side = (False,) * QUIET_ZONE
    rows = (*margin, *((*side, *row, *side) for row in matrix), *margin, *margin[:1])
    lines = ("".join(map(_half_blocks, *rows[top : top + 2])) for top in range(0, width, 2))
    return "\n".join(f"\x1b[30;107m{line}\x1b[0m" for line in lines)


def _half_blocks(upper: bool, lower: bool) -> str:
    return "█" if upper and lower else "▀" if upper else "▄" if lower else " "


def with_ledger(folder: DataFolder, work: Callable[[Opened], Coroutine[Any, Any, int | None]]) -> int:
    """Do `work` while no station runs in `folder`; its exit code, or 1 and the reason when it cannot be opened."""
    try:
        with _opened(folder) as opened:
            return asyncio.run(work(opened)) or 0
    except Refusal as refusal:
        sys.stderr.write(f"{refusal.en}\n{refusal.zh}\n")
    except (LedgerUnwritable, OSError) as error:
        sys.stderr.write(f"{error}\n")
    return 1


@contextmanager
def _opened(folder: DataFolder) -> Iterator[Opened]:
    folder.make()
    lock = StationLock(folder.lock)
    try:
        opened = start_opening(folder).result()
        with closing(opened.ledger):
            yield opened
    finally:
        lock.release()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
