"""A day's report as sections of rows, in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.day_report import CashCount, Correction, DayReport, Sum
from app.domain.money import Money
from app.ui.day.cash_entry import difference_words
from app.ui.day.names import Names
from app.ui.language import translate
from app.ui.outside_text import harmless
from app.ui.shop_time import hours_minutes, short_day
from app.ui.time_words import seconds

TENDERS = {
    "cash": QT_TRANSLATE_NOOP("ReportWords", "Cash"),
    "card": QT_TRANSLATE_NOOP("ReportWords", "Card"),
    "other": QT_TRANSLATE_NOOP("ReportWords", "Other"),
    "wallet": QT_TRANSLATE_NOOP("ReportWords", "Wallet"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """`count` and `money` are empty where there is none; a time may stand in the place of money.

    `weight` is bold for a total and amber for what to look at.
    """

    words: str
    count: str = ""
    money: str = ""
    weight: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    rows: tuple[Row, ...]


def sections(report: DayReport, names: Names) -> list[Section]:
    """Everything but the hours, in the order of reading; what the day has nothing of is left out."""
    made = (
        Section(translate("ReportWords", "Received in wallets"), _takings(report, names)),
        Section(translate("ReportWords", "Look at these first"), _open_ends(report)),
        Section(translate("ReportWords", "From the phone to the ledger"), _under_way(report)),
        Section(translate("ReportWords", "Sales"), _selling(report)),
        Section(translate("ReportWords", "Paid beside wallets"), _sums(report.tenders, _tender)),
        Section(translate("ReportWords", "Given back"), _sums(report.refunds, _tender)),
        Section(translate("ReportWords", "Cash in the drawer"), _drawer(report)),
        Section(translate("ReportWords", "By person"), _people(report, names)),
        Section(
            translate("ReportWords", "Corrections of earlier days"),
            tuple(_correction(one) for one in report.corrections),
        ),
    )
    return [section for section in made if section.rows]


def totals(report: DayReport) -> list[tuple[Money, int]]:
    """What wallets brought in each currency, and how many payments it was."""
    sums: dict[str, tuple[int, int]] = {}
    for row in report.takings:
        amount, count = sums.get(row.money.currency, (0, 0))
        sums[row.money.currency] = amount + row.money.amount_minor, count + row.count
    return [(Money(amount, currency), count) for currency, (amount, count) in sums.items()]


def _takings(report: DayReport, names: Names) -> tuple[Row, ...]:
    rows = [Row(names.platform(one.platform), str(one.count), one.money.signed_text) for one in report.takings]
    together = [
        Row(translate("ReportWords", "Together"), str(count), money.signed_text, "bold")
        for money, count in totals(report)
    ]
    return (*rows, *together) if rows else (Row(translate("ReportWords", "Nothing has come yet.")),)


def _open_ends(report: DayReport) -> tuple[Row, ...]:
    unread = [Row(translate("ReportWords", "Notices not understood, in the tray"), str(report.unread), weight="amber")]
    return (
        *_sums(report.unmatched, lambda _: translate("ReportWords", "Payments on no sale"), "amber"),
        *_sums(report.late, lambda _: translate("ReportWords", "Heard late"), "amber"),
        *(unread if report.unread else ()),
    )


def _under_way(report: DayReport) -> tuple[Row, ...]:
    times = report.under_way
    if times is None:
        return ()
    return (
        Row(
            translate("ReportWords", "Half took at most; late ones left out"),
            str(times.count),
            seconds(times.median_ms),
        ),
        Row(translate("ReportWords", "The slowest"), money=seconds(times.worst_ms)),
    )


def _selling(report: DayReport) -> tuple[Row, ...]:
    return (
        *_sums(report.sales, lambda _: translate("ReportWords", "Sales paid")),
        *_sums(report.discounts, lambda _: translate("ReportWords", "Discounts")),
    )


def _drawer(report: DayReport) -> tuple[Row, ...]:
    """Before the day's end nothing has been counted: there it is what should be in it."""
    cash = report.cash
    if cash is None or not (report.number or cash.opening_float or cash.expected.amount_minor):
        return ()
    began, sales = cash.opening_float, cash.sales.signed_text
    rows = [Row(translate("ReportWords", "Float at the start"), money=began.signed_text)] if began else []
    rows.append(Row(translate("ReportWords", "Cash sales less cash refunds"), money=sales))
    rows.append(Row(translate("ReportWords", "Expected"), money=cash.expected.signed_text, weight="bold"))
    return (*rows, *(_counted(cash) if report.number else ()))


def _counted(cash: CashCount) -> tuple[Row, ...]:
    difference, colour = difference_words(cash)
    counted = Row(translate("ReportWords", "Counted"), money=cash.counted.signed_text)
    return (counted, Row(difference, weight="amber" if colour == "amber" else ""))


def _people(report: DayReport, names: Names) -> tuple[Row, ...]:
    """Nothing is said of people in a shop that names nobody."""
    if all(not one.of for one in report.people):
        return ()
    return _sums(report.people, lambda one: names.person(one.of))


def _correction(one: Correction) -> Row:
    when = f"{short_day(one.at.astimezone().date())} {hours_minutes(one.at)}"
    words = translate("ReportWords", "Day end {number}, {when}: {why}")
    return Row(words.format(number=one.of, when=when, why=harmless(one.why)))


def _sums(found: Iterable[Sum], words: Callable[[Sum], str], weight: str = "") -> tuple[Row, ...]:
    return tuple(Row(words(one), str(one.count), one.money.signed_text, weight) for one in found)


def _tender(one: Sum) -> str:
    return translate("ReportWords", TENDERS[one.of])
