"""A page as it is sent: a template, filled in the visitor's language."""

from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup
from starlette.responses import HTMLResponse, RedirectResponse

from app.domain.money import MINOR_DIGITS, Money
from app.server.pages.language import HTML_NAMES, LANGUAGES, Language
from app.server.pages.office import Office
from app.server.pages.refused import Refused
from app.server.pages.shop import Shop
from app.server.pages.visitor import Visitor, keep_choices
from app.server.pages.words import said


def show(office: Office, visitor: Visitor, template: str, *, why: Refused | None = None, **facts: Any) -> HTMLResponse:
    """`why` is why what was asked for was not done; the page says it."""
    response = HTMLResponse(drawn(office, visitor, template, why=why, **facts), why.status if why else 200)
    keep_choices(response, visitor)
    if why and why.retry_after_s is not None:
        response.headers["Retry-After"] = str(why.retry_after_s)
    return response


def drawn(office: Office, visitor: Visitor, template: str, **facts: Any) -> str:
    """The text alone, for a part of a page. `facts` may bring the `shop` if it is at hand."""
    facts.setdefault("shop", office.book.shop)
    return office.templates.get_template(template).render(_shared(office, visitor, facts["shop"]), **facts)


def go_to(address: str) -> RedirectResponse:
    """After something was done: loading the page again does not do it again."""
    return RedirectResponse(address, 303)


def _shared(office: Office, visitor: Visitor, shop: Shop) -> dict[str, Any]:
    return {
        "_": lambda words, **values: said(words, visitor.language, **values),
        "visitor": visitor,
        "html_language": HTML_NAMES[visitor.language],
        "languages": {language: (HTML_NAMES[language], _in(visitor, language)) for language in LANGUAGES},
        "platform_name": lambda key: platform_name(office, visitor.language, key),
        "clock": lambda moment: shop.local(moment).strftime("%H:%M"),
        "moment": lambda moment: moment_text(shop, moment),
        "money": money_text,
        "amount": amount_text,
    }


def platform_name(office: Office, language: Language, key: str) -> str:
    """One that is not known any more keeps its key."""
    platform = office.outfit.platforms.get(key)
    return (platform.name_zh if language == "zh_CN" else platform.name_en) if platform else key


def moment_text(shop: Shop, moment: datetime) -> str:
    return shop.local(moment).strftime("%Y-%m-%d %H:%M")


def money_text(money: Money) -> Markup:
    return Markup('<span class="money">{}</span>').format(amount_text(money))


def amount_text(money: Money) -> str:
    """What a till sent in a currency that is not known is shown in minor units, as it was sent."""
    return money.signed_text if money.currency in MINOR_DIGITS else f"{money.currency} {money.amount_minor}"


def _in(visitor: Visitor, language: Language) -> str:
    """The address of this page in another language."""
    path, _, query = visitor.address.partition("?")
    kept = [(name, value) for name, value in parse_qsl(query) if name != "language"]
    return f"{path}?{urlencode([*kept, ('language', language)])}"
