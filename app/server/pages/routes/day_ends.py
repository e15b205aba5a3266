"""The ends of days, with their seals, and what does not fit."""

from datetime import timedelta

from fastapi import APIRouter
from starlette.responses import Response

from app.server.pages.day_end_list import DayEndList
from app.server.pages.names import people_of
from app.server.pages.page import show
from app.server.pages.refused import Refused
from app.server.pages.typed import days_from, text_from
from app.server.pages.visitor import SignedIn, TheOffice

SHOWN_AT_FIRST = timedelta(days=6)
router = APIRouter()


@router.get("/day-ends")
def day_ends(office: TheOffice, visitor: SignedIn, first: str = "", last: str = "", till: str = "") -> Response:
    """Of the last week, where no days are asked for."""
    shop, book = office.book.shop, DayEndList(office.backend.database)
    today, why = shop.day_of(office.book.now), None
    begin, end = today - SHOWN_AT_FIRST, today
    try:
        if first or last:
            begin, end = days_from(first, last, today)
    except Refused as refused:
        why = refused
    stations = office.backend.stations.all()
    return show(
        office,
        visitor,
        "day_ends.html",
        shop=shop,
        why=why,
        typed={"first": begin.isoformat(), "last": end.isoformat(), "till": till},
        ended=book.of(begin, end, text_from(till)),
        waiting=book.waiting(),
        unread=book.unread(),
        stations=stations,
        till_names={station.id: station.name for station in stations},
        people=people_of(office.backend.database),
    )
