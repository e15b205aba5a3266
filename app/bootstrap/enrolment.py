"""Joining a back end: the code is given for a token, and the token is kept where the pairing keys are."""

import asyncio
import platform
from dataclasses import replace
from datetime import datetime

from app.bootstrap.opening import Opened
from app.bootstrap.own_loop import OwnLoop
from app.bootstrap.pairing import with_ledger
from app.bootstrap.terminal import refuse, say
from app.domain.enrolment import EnrolmentProblem, NotEnrolled
from app.pairing_keys import open_key_store
from app.paths import DataFolder
from app.services.ports import JsonValue, KeyStore
from app.settings import open_settings, write_settings
from app.version import VERSION

SERVICE = "Paybell back end"
"""What the keychain calls the token."""
SENTENCES = {
    EnrolmentProblem.UNSAFE_ADDRESS: "That is no address that begins with https://. Plain http would let others read.",
    EnrolmentProblem.CODE_REFUSED: "The back end does not know this code. Ask the owner for a new one.",
    EnrolmentProblem.NOT_REACHED: "No back end answers there ({detail}). Check the address and the network.",
    EnrolmentProblem.NOT_KEPT: "The token could not be kept here ({detail}). Put that right, and ask for a new code.",
}


def token_store(folder: DataFolder) -> KeyStore:
    """Where the token is, under the station's id. It may wait for the system's keychain."""
    return open_key_store(folder.back_end_token, SERVICE, None)


async def join(folder: DataFolder, station_id: str, url: str, code: str, name: str = "") -> str:
    """Enrol this station and keep its token; the address to put into the settings.

    `name` is what the owner reads in her list of tills; without one it is this computer's.

    Raises:
        NotEnrolled: nothing has changed.
    """
    address = completed(url)
    there = OwnLoop("enrolment")
    try:
        token = await there.do(_token(address, code, station_id, name))
    finally:
        await there.close()
    try:
        await asyncio.to_thread(lambda: token_store(folder).put(station_id, token.encode()))
    except Exception as fault:  # each system's keychain has exceptions of its own
        raise NotEnrolled(EnrolmentProblem.NOT_KEPT, str(fault)) from fault
    return address


def completed(url: str) -> str:
    """`shop.example/` is `https://shop.example`."""
    typed = url.strip().rstrip("/")
    return typed if "://" in typed else f"https://{typed}"


def enrol_in_terminal(folder: DataFolder, url: str, code: str, name: str) -> int:
    """Enrol the station in `folder`, which must not be running. 1 when it was not."""

    async def enrol(opened: Opened) -> int:
        try:
            address = await join(folder, opened.ledger.station_id, url, code, name)
        except NotEnrolled as failed:
            return refuse(SENTENCES[failed.problem].format(detail=failed.detail))
        write_settings(folder.settings, replace(open_settings(folder.settings).settings, back_end_url=address))
        changed: dict[str, JsonValue] = {"changed": ["back_end_url"], "by_owner": ""}
        opened.ledger.append("settings_changed", changed, at=datetime.now().astimezone())
        say(f"Enrolled at {address}. The journal is sent whenever the station runs.")
        return 0

    return with_ledger(folder, enrol)


async def _token(url: str, code: str, station_id: str, name: str) -> str:
    from app.backend.connection import UnsafeAddress
    from app.backend.enrolment import Applicant, CodeRefused, enrol
    from app.services.back_end import Away

    try:
        return await enrol(url, code, Applicant(station_id, name or platform.node() or "Paybell", VERSION))
    except UnsafeAddress as fault:
        raise NotEnrolled(EnrolmentProblem.UNSAFE_ADDRESS) from fault
    except CodeRefused as fault:
        raise NotEnrolled(EnrolmentProblem.CODE_REFUSED) from fault
    except Away as fault:
        raise NotEnrolled(EnrolmentProblem.NOT_REACHED, str(fault)) from fault
