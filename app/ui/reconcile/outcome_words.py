"""What each outcome of a comparison is called, and what it means for the shop."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.compared_statement import BothLanguages, ComparedGroup, ComparedStatement, Outcome
from app.domain.money import Money
from app.ui.language import is_chinese, translate
from app.ui.outside_text import harmless

_CONTEXT = "OutcomeWords"
TITLES = {
    Outcome.AMOUNT_DIFFERS: QT_TRANSLATE_NOOP("OutcomeWords", "Amounts differ"),
    Outcome.ONLY_IN_LEDGER: QT_TRANSLATE_NOOP("OutcomeWords", "Only in the ledger"),
    Outcome.ONLY_IN_STATEMENT: QT_TRANSLATE_NOOP("OutcomeWords", "Only in the statement"),
    Outcome.REFUND_ONLY_IN_LEDGER: QT_TRANSLATE_NOOP("OutcomeWords", "Refunds only in ledger"),
    Outcome.REFUND_ONLY_IN_STATEMENT: QT_TRANSLATE_NOOP("OutcomeWords", "Refunds only in statement"),
    Outcome.AGREES: QT_TRANSLATE_NOOP("OutcomeWords", "Payments that agree"),
    Outcome.REFUND_AGREES: QT_TRANSLATE_NOOP("OutcomeWords", "Refunds that agree"),
    Outcome.OUTSIDE: QT_TRANSLATE_NOOP("OutcomeWords", "Outside the statement's time"),
    Outcome.FEE: QT_TRANSLATE_NOOP("OutcomeWords", "Fees"),
    Outcome.OTHER: QT_TRANSLATE_NOOP("OutcomeWords", "No sales"),
}
MEANINGS = {
    Outcome.AMOUNT_DIFFERS: QT_TRANSLATE_NOOP(
        "OutcomeWords",
        "One payer and one time, but two amounts: probably one payment of which the notice told another amount, a "
        "discount for example. Compare each with the wallet.",
    ),
    Outcome.ONLY_IN_LEDGER: QT_TRANSLATE_NOOP(
        "OutcomeWords",
        "A notice came, but the platform knows of no such money. Look for each in the wallet: a forged notice looks "
        "like this.",
    ),
    Outcome.ONLY_IN_STATEMENT: QT_TRANSLATE_NOOP(
        "OutcomeWords",
        "The money came, but no notice was recorded. The phone may have been off or away; it is missing in the day's "
        "takings.",
    ),
    Outcome.REFUND_ONLY_IN_LEDGER: QT_TRANSLATE_NOOP(
        "OutcomeWords",
        "Recorded here, but the platform has not given it back. See in the wallet whether the customer still waits for "
        "it.",
    ),
    Outcome.REFUND_ONLY_IN_STATEMENT: QT_TRANSLATE_NOOP(
        "OutcomeWords", "Given back in the wallet, but not recorded here. Ask who gave it back, and record it."
    ),
    Outcome.AGREES: QT_TRANSLATE_NOOP("OutcomeWords", "In both, of one amount, within ten minutes."),
    Outcome.REFUND_AGREES: QT_TRANSLATE_NOOP("OutcomeWords", "In both, of one amount, within a day."),
    Outcome.OUTSIDE: QT_TRANSLATE_NOOP(
        "OutcomeWords",
        "In the ledger close before or after the statement's time. The neighbouring statement should have them.",
    ),
    Outcome.FEE: QT_TRANSLATE_NOOP("OutcomeWords", "What the platform kept for itself or gave back, as its own rows."),
    Outcome.OTHER: QT_TRANSLATE_NOOP(
        "OutcomeWords", "Rows that are no sale: your own spending, withdrawals, orders that nobody paid. Not compared."
    ),
}


def title_of(outcome: Outcome) -> str:
    return translate(_CONTEXT, TITLES[outcome])


def meaning_of(outcome: Outcome) -> str:
    return translate(_CONTEXT, MEANINGS[outcome])


def sums_of(group: ComparedGroup) -> str:
    """`¥1,289.00`, or what the ledger says and what the statement says where they differ."""
    one = group.rows[0]
    sums = ([group.in_ledger] if one.in_ledger else []) + ([group.in_statement] if one.in_statement else [])
    return " / ".join(dict.fromkeys(map(signed, sums)))


def signed(money: Money) -> str:
    """`-¥0.08` for a fee given back: the sign first."""
    if money.amount_minor >= 0:
        return money.signed_text
    return f"-{Money(-money.amount_minor, money.currency).signed_text}"


def said(sentence: BothLanguages) -> str:
    """In the language now on the screen."""
    return harmless(sentence.zh if is_chinese() else sentence.en)


def verdict_of(found: ComparedStatement) -> str:
    """Whether all agrees, in a few words."""
    if found.to_look_at:
        return QCoreApplication.translate("OutcomeWords", "To look at: {count}").format(count=f"{found.to_look_at:,}")
    if not found.groups:
        return QCoreApplication.translate("OutcomeWords", "Nothing to compare")
    return QCoreApplication.translate("OutcomeWords", "Agrees")


def span_of(found: ComparedStatement) -> str:
    """`2026-11-23 00:00 – 2026-11-24 00:00`, in China Standard Time."""
    if found.start is None or found.end is None:
        return QCoreApplication.translate("OutcomeWords", "The statement has no rows.")
    return f"{found.start:%Y-%m-%d %H:%M} – {found.end:%Y-%m-%d %H:%M}"


def totals_of(found: ComparedStatement) -> str:
    sentence = QCoreApplication.translate("OutcomeWords", "Ledger {ledger} · statement {statement} · fees {fees}")
    totals = (found.ledger_total, found.statement_total, found.fees)
    ledger, statement, fees = (signed(money) for money in totals)
    return sentence.format(ledger=ledger, statement=statement, fees=fees)


def notes_on(found: ComparedStatement, shop_currency: str, platform: str) -> str:
    """What keeps the comparison from saying much; empty when nothing does."""
    return " ".join(_notes(found, shop_currency, platform))


def _notes(found: ComparedStatement, shop_currency: str, platform: str) -> Iterable[str]:
    if found.is_unheard:
        yield QCoreApplication.translate(
            "OutcomeWords",
            "The ledger has no payment of {platform} in this time: it was not in use yet, or heard nothing.",
        ).format(platform=platform)
    if shop_currency != found.ledger_total.currency:
        yield QCoreApplication.translate(
            "OutcomeWords", "The statement is in yuan. Payments in {currency} were not compared."
        ).format(currency=shop_currency)
