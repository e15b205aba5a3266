"""A sale as the journal keeps it, and back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.discount import Discount
from app.domain.moments import moment, stamp
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.sale import Sale, SaleLine, SaleState
from app.domain.tender import Tender, TenderKind
from app.services.journal_body import Body, identity
from app.services.ports import JsonValue


def sale_body(sale: Sale, *, why: str, day: date) -> Body:
    """The body of an entry of kind `sale`: the whole sale, and what it came to."""
    return {
        "sale": sale.id,
        "state": str(sale.state),
        "held": sale.held,
        "currency": sale.currency,
        "total_minor": sale.total.amount_minor,
        "taken_off_minor": sale.taken_off.amount_minor,
        "received_minor": sale.received.amount_minor,
        "begun_at": stamp(sale.begun_at) if sale.begun_at else None,
        "charged_at": stamp(sale.charged_at) if sale.charged_at else None,
        "discount": _discount_body(sale.discount),
        "note": sale.note,
        "lines": [_line_body(line) for line in sale.lines],
        "tenders": [_tender_body(tender) for tender in sale.tenders],
        "why": why,
        "day": day.isoformat(),
    }


def sale_from(facts: Mapping[str, Any]) -> Sale:
    """From what `sale_body` made."""
    currency = facts["currency"]
    return Sale(
        id=facts["sale"],
        currency=currency,
        lines=tuple(_line_from(line, currency) for line in facts["lines"]),
        state=SaleState(facts["state"]),
        begun_at=moment(facts["begun_at"]) if facts.get("begun_at") else None,
        charged_at=moment(facts["charged_at"]) if facts["charged_at"] else None,
        discount=_discount_from(facts["discount"]),
        note=facts["note"],
        held=facts["held"],
        tenders=tuple(_tender_from(tender, currency) for tender in facts["tenders"]),
    )


def _line_body(line: SaleLine) -> JsonValue:
    return {
        "label": line.label,
        "price_minor": line.price.amount_minor,
        "quantity_milli": line.quantity_milli,
        "by_weight": line.by_weight,
        "discount": _discount_body(line.discount),
        "product": line.product,
    }


def _line_from(facts: Mapping[str, Any], currency: str) -> SaleLine:
    return SaleLine(
        label=facts["label"],
        price=Money(facts["price_minor"], currency),
        quantity_milli=facts["quantity_milli"],
        by_weight=facts["by_weight"],
        discount=_discount_from(facts["discount"]),
        product=facts["product"],
    )


def _discount_body(discount: Discount | None) -> JsonValue:
    if discount is None:
        return None
    return {"amount_minor": discount.amount_minor, "percent_hundredths": discount.percent_hundredths}


def _discount_from(facts: Mapping[str, int] | None) -> Discount | None:
    return Discount(**facts) if facts else None


def _tender_body(tender: Tender) -> JsonValue:
    return {
        "kind": str(tender.kind),
        "amount_minor": tender.money.amount_minor,
        "payment": identity(tender.payment) if tender.payment else None,
        "platform": tender.platform,
        "given_minor": tender.given.amount_minor if tender.given else None,
        "why": tender.why,
    }


def _tender_from(facts: Mapping[str, Any], currency: str) -> Tender:
    given = facts["given_minor"]
    return Tender(
        kind=TenderKind(facts["kind"]),
        money=Money(facts["amount_minor"], currency),
        payment=NoticeId(**facts["payment"]) if facts["payment"] else None,
        platform=facts["platform"],
        given=None if given is None else Money(given, currency),
        why=facts["why"],
    )
