import pytest
from PySide6.QtCore import QDate

from app.exports.formats import FORMATS
from app.ui.export_choices import EXTENSIONS, PURPOSES, RANGES, TITLES, days_of, file_name

MONDAY = QDate(2026, 11, 23)


def test_every_format_is_offered_with_what_it_is_for() -> None:
    assert {made.name: made.extension for made in FORMATS.values()} == EXTENSIONS
    assert list(TITLES) == list(PURPOSES) == list(EXTENSIONS)


@pytest.mark.parametrize(
    ("name", "today", "first", "last"),
    [
        ("today", MONDAY, MONDAY, MONDAY),
        ("yesterday", MONDAY, MONDAY.addDays(-1), MONDAY.addDays(-1)),
        ("week", MONDAY, MONDAY, MONDAY),
        ("week", QDate(2026, 11, 29), MONDAY, QDate(2026, 11, 29)),
        ("month", MONDAY, QDate(2026, 11, 1), MONDAY),
    ],
)
def test_each_range_has_its_days(name: str, today: QDate, first: QDate, last: QDate) -> None:
    assert days_of(name, today) == (first, last)


def test_other_days_are_chosen_one_by_one() -> None:
    assert [name for name in RANGES if days_of(name, MONDAY) is None] == ["chosen"]


def test_a_file_is_named_after_its_days() -> None:
    assert file_name(MONDAY, MONDAY, "hledger") == "paybell-2026-11-23.journal"
    assert file_name(QDate(2026, 11, 1), MONDAY, "pdf") == "paybell-2026-11-01--2026-11-23.pdf"
