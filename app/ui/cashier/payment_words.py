"""What is said of a payment beside its amount."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.payment import Payment
from app.domain.platform import Platform
from app.ui.contrast import seen_on
from app.ui.theme import Theme

FRESH = timedelta(minutes=1)
"""How long a payment is 'just now'."""


def accent_of(key: str, platforms: Mapping[str, Platform], theme: Theme) -> str:
    """The platform's colour, as it can be seen on the theme's cards."""
    platform = platforms.get(key)
    return seen_on(theme.card, platform.colour) if platform else theme.edge


def amount_colour(payment: Payment, theme: Theme) -> str:
    """Green is for money that counts; amber when it was heard late."""
    if payment.doubled:
        return theme.ink_soft
    return theme.amber if payment.late else theme.money


def counted_once() -> str:
    """Of a payment that is another heard once more."""
    return QCoreApplication.translate("PaymentWords", "counted once")


def no_sale() -> str:
    """Of a payment that stands on none, in a shop that rings up sales."""
    return QCoreApplication.translate("PaymentWords", "no sale")


def is_fresh(payment: Payment, now: datetime) -> bool:
    return now - payment.recorded_at < FRESH


def age_words(payment: Payment, now: datetime) -> str:
    """`just now`, `4 min ago`, and nothing after an hour, when the clock says it better."""
    minutes = (now - payment.recorded_at) // timedelta(minutes=1)
    if minutes < 1:
        return QCoreApplication.translate("PaymentWords", "just now")
    if minutes < 60:
        return QCoreApplication.translate("PaymentWords", "{n} min ago").format(n=minutes)
    return ""
