"""How long something took, as the till and the day's report say it."""

from PySide6.QtCore import QCoreApplication, QLocale

WHOLE_FROM_MS = 9_950
"""Tenths of a second say nothing any more where seconds are two digits."""


def seconds(ms: int) -> str:
    """`1.2 s`, `104 s`."""
    number = QLocale().toString(ms / 1000, "f", 0 if ms >= WHOLE_FROM_MS else 1)
    return QCoreApplication.translate("TimeWords", "{seconds} s").format(seconds=number)
