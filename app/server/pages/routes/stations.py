"""The stations: how each is, letting one in, and shutting one out."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

from fastapi import APIRouter, Depends
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.responses import Response

from app.server.live.events import STATIONS, LiveEvent
from app.server.pages.live import pictures
from app.server.pages.office import Office
from app.server.pages.page import drawn, go_to, show
from app.server.pages.refused import Refused
from app.server.pages.visitor import SignedIn, TheOffice, TheOwner, Visitor, owner
from app.server.stations import CODE_LIVES, Station

QUIET_AFTER = timedelta(minutes=5)
"""A station that has not been heard for so long is shown as quiet."""
router = APIRouter()


@router.get("/stations")
def stations(office: TheOffice, visitor: SignedIn) -> Response:
    return show(office, visitor, "stations.html", **_facts(office))


@router.get("/stations/live", response_class=EventSourceResponse)
async def live(office: TheOffice, visitor: SignedIn) -> AsyncIterator[ServerSentEvent]:
    async for picture in pictures(office, visitor, lambda: _drawn(office, visitor)):
        yield picture


@router.post("/stations/code")
def new_code(office: TheOffice, visitor: TheOwner) -> Response:
    """It is shown in this answer, and never again."""
    minutes = CODE_LIVES // timedelta(minutes=1)
    return show(office, visitor, "code.html", code=office.backend.stations.new_code(), minutes=minutes)


@router.get("/stations/{station_id}/revoke")
def ask_before(office: TheOffice, visitor: TheOwner, station_id: str) -> Response:
    return show(office, visitor, "revoke.html", station=_of(office, station_id))


@router.post("/stations/{station_id}/revoke", dependencies=[Depends(owner)])
def revoke(office: TheOffice, station_id: str) -> Response:
    station = _of(office, station_id)
    office.backend.stations.revoke(station.id)
    office.backend.live.publish(LiveEvent(STATIONS, station.id))
    return go_to("/stations")


def _drawn(office: Office, visitor: Visitor) -> str:
    return drawn(office, visitor, "stations_part.html", **_facts(office))


def _facts(office: Office) -> dict[str, Any]:
    return {"stations": office.backend.stations.all(), "quiet_before": office.book.now - QUIET_AFTER}


def _of(office: Office, station_id: str) -> Station:
    found = [station for station in office.backend.stations.all() if station.id == station_id]
    if not found:
        raise Refused("There is no such station.", status=404)
    return found[0]
