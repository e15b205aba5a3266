"""Moments as the shop's clock on the wall shows them, wherever they come from."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from app.ui.language import is_chinese


def hours_minutes(moment: datetime) -> str:
    """`14:02` in this computer's time zone. `moment` is aware: the ledger speaks UTC, a phone may stand elsewhere."""
    return f"{moment.astimezone():%H:%M}"


def hours_minutes_seconds(moment: datetime) -> str:
    """`14:02:31` in this computer's time zone."""
    return f"{moment.astimezone():%H:%M:%S}"


def long_day(day: date) -> str:
    """`Wednesday, 25 November 2026`, `2026年11月25日星期三`: in the language of the screen."""
    form = "yyyy年M月d日dddd" if is_chinese() else "dddd, d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def short_day(day: date) -> str:
    """`25 Nov`, `11月25日`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "M月d日" if is_chinese() else "d MMM")


def weekday(day: date) -> str:
    """`Wednesday`, `星期三`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd")
