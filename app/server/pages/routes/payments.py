"""The list of payments, and looking for some of them."""

from datetime import date
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.domain.money import MINOR_DIGITS
from app.server.pages.names import people_of
from app.server.pages.office import Office
from app.server.pages.page import show
from app.server.pages.payment_list import Page, PaymentList, Place, Search
from app.server.pages.refused import Refused
from app.server.pages.typed import days_from, money_from, text_from
from app.server.pages.visitor import SignedIn, TheOffice, Visitor

router = APIRouter()


def _typed(
    first: str = "",
    last: str = "",
    till: str = "",
    platform: str = "",
    amount: str = "",
    currency: str = "",
    payer: str = "",
) -> dict[str, str]:
    given = {"first": first, "last": last, "till": till, "platform": platform, "payer": payer}
    return {name: text_from(words) for name, words in {**given, "amount": amount, "currency": currency}.items()}


@router.get("/payments")
def payments(
    office: TheOffice, visitor: SignedIn, typed: Annotated[dict[str, str], Depends(_typed)], after: str = ""
) -> Response:
    shop = office.book.shop
    try:
        search = _search(typed, shop.currency, shop.day_of(office.book.now))
    except Refused as why:
        return _page(office, visitor, typed, Page([], None), why=why)
    typed |= {"first": search.first.isoformat(), "last": search.last.isoformat()}
    page = PaymentList(office.backend.database).page(search, Place.of_text(after))
    return _page(office, visitor, typed, page, is_first=not after)


def _search(typed: dict[str, str], currency: str, today: date) -> Search:
    first, last = days_from(typed["first"], typed["last"], today)
    of = typed["currency"] if typed["currency"] in MINOR_DIGITS else currency
    return Search(first, last, typed["till"], typed["platform"], money_from(typed["amount"], of), typed["payer"])


def _page(
    office: Office,
    visitor: Visitor,
    typed: dict[str, str],
    page: Page,
    *,
    is_first: bool = True,
    why: Refused | None = None,
) -> Response:
    stations = office.backend.stations.all()
    asked, shop = {name: words for name, words in typed.items() if words}, office.book.shop
    return show(
        office,
        visitor,
        "payments.html",
        shop=shop,
        why=why,
        page=page,
        typed={**typed, "currency": typed["currency"] or shop.currency},
        stations=stations,
        names={station.id: station.name for station in stations},
        people=people_of(office.backend.database),
        platforms=sorted(office.outfit.platforms),
        currencies=sorted(MINOR_DIGITS),
        older=urlencode({**asked, "after": page.older.text}) if page.older else "",
        newest="" if is_first else urlencode(asked),
    )
