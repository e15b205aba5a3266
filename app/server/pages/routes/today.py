"""The day that is now: what came, on which platform, at which till, in which hour."""

from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.responses import Response

from app.server.pages.day_picture import day_pictures
from app.server.pages.hours_chart import columns
from app.server.pages.live import pictures
from app.server.pages.office import Office
from app.server.pages.page import drawn, show
from app.server.pages.visitor import SignedIn, TheOffice, Visitor

router = APIRouter()


@router.get("/")
def today(office: TheOffice, visitor: SignedIn) -> Response:
    return show(office, visitor, "today.html", **_facts(office))


@router.get("/today/live", response_class=EventSourceResponse)
async def live(office: TheOffice, visitor: SignedIn) -> AsyncIterator[ServerSentEvent]:
    async for picture in pictures(office, visitor, lambda: _drawn(office, visitor)):
        yield picture


def _drawn(office: Office, visitor: Visitor) -> str:
    return drawn(office, visitor, "today_part.html", **_facts(office))


def _facts(office: Office) -> dict[str, Any]:
    shop = office.book.shop
    day = shop.day_of(office.book.now)
    stations = office.backend.stations.all()
    return {
        "shop": shop,
        "day": day,
        "currencies": day_pictures(office.backend.takings.of_day(day), shop.local, shop.cut_off),
        "columns": columns,
        "till_names": {station.id: station.name for station in stations},
        "refused": [station for station in stations if station.refused_at is not None],
        "any_station": bool(stations),
    }
