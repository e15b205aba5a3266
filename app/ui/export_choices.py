"""Which days and which formats the export offers, and what the file is called then."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate

EXTENSIONS = {
    "csv": ".csv",
    "xlsx": ".xlsx",
    "pdf": ".pdf",
    "jsonl": ".jsonl",
    "beancount": ".beancount",
    "hledger": ".journal",
}
"""By the format's name, in the order in which they are offered."""
TITLES = {
    "csv": QT_TRANSLATE_NOOP("ExportDialog", "Table (CSV)"),
    "xlsx": QT_TRANSLATE_NOOP("ExportDialog", "Excel workbook (XLSX)"),
    "pdf": QT_TRANSLATE_NOOP("ExportDialog", "Report (PDF)"),
    "jsonl": QT_TRANSLATE_NOOP("ExportDialog", "Journal (JSON Lines)"),
    "beancount": QT_TRANSLATE_NOOP("ExportDialog", "Beancount"),
    "hledger": QT_TRANSLATE_NOOP("ExportDialog", "hledger"),
}
PURPOSES = {
    "csv": QT_TRANSLATE_NOOP(
        "ExportDialog", "Every payment and refund as a row, totals at the end. Any spreadsheet opens it."
    ),
    "xlsx": QT_TRANSLATE_NOOP("ExportDialog", "A summary and a sheet for each platform, ready for Excel."),
    "pdf": QT_TRANSLATE_NOOP("ExportDialog", "Totals and charts on A4, to print, to file or to send."),
    "jsonl": QT_TRANSLATE_NOOP(
        "ExportDialog", "What the station wrote down, entry by entry, as proof that nothing was changed since."
    ),
    "beancount": QT_TRANSLATE_NOOP("ExportDialog", "Double entry as plain text, for bookkeepers who use Beancount."),
    "hledger": QT_TRANSLATE_NOOP("ExportDialog", "Double entry as plain text, for bookkeepers who use hledger."),
}
RANGES = {
    "today": QT_TRANSLATE_NOOP("ExportDialog", "Today"),
    "yesterday": QT_TRANSLATE_NOOP("ExportDialog", "Yesterday"),
    "week": QT_TRANSLATE_NOOP("ExportDialog", "This week"),
    "month": QT_TRANSLATE_NOOP("ExportDialog", "This month"),
    "chosen": QT_TRANSLATE_NOOP("ExportDialog", "Other days"),
}


def days_of(name: str, today: QDate) -> tuple[QDate, QDate] | None:
    """The first and the last day of a range; weeks begin on Monday (ISO 8601). None for days chosen one by one."""
    begins = {
        "today": today,
        "yesterday": today.addDays(-1),
        "week": today.addDays(1 - today.dayOfWeek()),
        "month": QDate(today.year(), today.month(), 1),
    }
    if name not in begins:
        return None
    return begins[name], begins[name] if name == "yesterday" else today


def file_name(first: QDate, last: QDate, format_name: str) -> str:
    """`paybell-2026-11-23.csv`, `paybell-2026-11-01--2026-11-30.pdf`."""
    days = dict.fromkeys(day.toString("yyyy-MM-dd") for day in (first, last))
    return f"paybell-{'--'.join(days)}{EXTENSIONS[format_name]}"
