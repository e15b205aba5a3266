"""What the back end is told of the shop."""

from typing import Annotated
from zoneinfo import available_timezones

from fastapi import APIRouter, Form
from starlette.responses import Response

from app.domain.money import MINOR_DIGITS
from app.server.pages.office import Office
from app.server.pages.page import go_to, show
from app.server.pages.refused import Refused
from app.server.pages.shop import Shop, shop_from
from app.server.pages.visitor import TheOffice, TheOwner, Visitor

router = APIRouter()
Typed = Annotated[str, Form()]


@router.get("/shop")
def shop(office: TheOffice, visitor: TheOwner) -> Response:
    kept = office.book.shop
    return _page(office, visitor, kept.name, kept.currency, kept.zone, kept.cut_off.isoformat("minutes"))


@router.post("/shop")
def keep(
    office: TheOffice,
    visitor: TheOwner,
    name: Typed = "",
    currency: Typed = "",
    zone: Typed = "",
    cut_off: Typed = "",
) -> Response:
    try:
        told: Shop = shop_from(name, currency, zone.strip(), cut_off)
    except Refused as why:
        return _page(office, visitor, name, currency, zone, cut_off, why=why)
    office.book.keep(told)
    return go_to("/")


def _page(office: Office, visitor: Visitor, *typed: str, why: Refused | None = None) -> Response:
    name, currency, zone, cut_off = typed
    return show(
        office,
        visitor,
        "shop.html",
        typed={"name": name, "currency": currency, "zone": zone, "cut_off": cut_off},
        currencies=sorted(MINOR_DIGITS),
        zones=sorted(available_timezones()),
        why=why,
    )
