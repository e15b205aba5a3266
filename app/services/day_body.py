"""A day's report as the journal keeps it, and back."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.domain.day_report import CashCount, Correction, DayReport, Seal, Sum
from app.domain.moments import moment, stamp
from app.domain.money import Money
from app.domain.totals import PlatformTotal
from app.domain.under_way import UnderWay
from app.services.journal_body import Body
from app.services.ports import JsonValue

_SUMS = ("hours", "people", "tenders", "sales", "discounts", "refunds", "unmatched", "late")


def day_body(report: DayReport) -> Body:
    """The body of an entry of kind `day_ended`. The entry itself says when, and who."""
    cash, seal = report.cash, report.seal
    return {
        "number": report.number,
        "day": report.day.isoformat(),
        "takings": _sums_body(Sum(row.platform, row.money, row.count) for row in report.takings),
        **{name: _sums_body(getattr(report, name)) for name in _SUMS},
        "under_way": _under_way_body(report.under_way) if report.under_way else None,
        "unread": report.unread,
        "cash": _cash_body(cash) if cash else None,
        "corrections": [_correction_body(correction) for correction in report.corrections],
        "seal": {"seq": seal.seq, "hash": seal.hash} if seal else None,
    }


def day_report_from(facts: Mapping[str, Any], at: str) -> DayReport:
    """From what `day_body` made, in the entry written `at`. Days of earlier versions say nothing of `under_way`."""
    takings = _sums_from(facts["takings"])
    return DayReport(
        day=date.fromisoformat(facts["day"]),
        made_at=moment(at),
        takings=tuple(PlatformTotal(one.of, one.money, one.count) for one in takings),
        **{name: _sums_from(facts[name]) for name in _SUMS},
        under_way=UnderWay(**facts["under_way"]) if facts.get("under_way") else None,
        unread=facts["unread"],
        cash=_cash_from(facts["cash"]) if facts["cash"] else None,
        number=facts["number"],
        by=facts.get("by") or "",
        corrections=tuple(Correction(c["of"], moment(c["at"]), c["why"]) for c in facts["corrections"]),
        seal=Seal(**facts["seal"]) if facts["seal"] else None,
    )


def _sums_body(sums: Iterable[Sum]) -> JsonValue:
    return [
        {"of": one.of, "amount_minor": one.money.amount_minor, "currency": one.money.currency, "count": one.count}
        for one in sums
    ]


def _sums_from(rows: Iterable[Mapping[str, Any]]) -> tuple[Sum, ...]:
    return tuple(Sum(row["of"], Money(row["amount_minor"], row["currency"]), row["count"]) for row in rows)


def _under_way_body(times: UnderWay) -> Body:
    return {"median_ms": times.median_ms, "worst_ms": times.worst_ms, "count": times.count}


def _cash_body(cash: CashCount) -> Body:
    """Without a float nothing is said of it, as in entries from before it was asked for."""
    expected, counted = cash.expected.amount_minor, cash.counted.amount_minor
    began = {"float_minor": cash.opening_float.amount_minor} if cash.opening_float else {}
    return {"expected_minor": expected, "counted_minor": counted, "currency": cash.counted.currency, **began}


def _cash_from(facts: Mapping[str, Any]) -> CashCount:
    currency = facts["currency"]
    began = None if facts.get("float_minor") is None else Money(facts["float_minor"], currency)
    return CashCount(Money(facts["expected_minor"], currency), Money(facts["counted_minor"], currency), began)


def _correction_body(correction: Correction) -> JsonValue:
    return {"of": correction.of, "at": stamp(correction.at), "why": correction.why}
