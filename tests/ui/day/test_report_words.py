from dataclasses import replace

from PySide6.QtWidgets import QApplication

from app.domain.day_report import CashCount, DayReport, Sum
from app.domain.tender import TenderKind
from app.ui.day.report_words import TENDERS, Row, sections, totals
from app.ui.language import set_language
from tests.ui.day.reports import EMPTY, FULL, NAMES, sealed, yuan


def rows_of(title: str) -> tuple[Row, ...]:
    return next(section.rows for section in sections(FULL, NAMES) if section.title == title)


def test_takings_stand_by_platform_and_never_add_two_currencies() -> None:
    assert [(row.words, row.count, row.money) for row in rows_of("Received in wallets")] == [
        ("Alipay", "2", "¥25.00"),
        ("paypal", "1", "$7.00"),
        ("WeChat Pay", "1", "¥10.00"),
        ("Together", "3", "¥35.00"),
        ("Together", "1", "$7.00"),
    ]
    assert totals(FULL) == [(yuan(3500), 3), (yuan(700, "USD"), 1)]


def test_what_needs_a_look_comes_before_the_sales_and_is_amber() -> None:
    titles = [section.title for section in sections(FULL, NAMES)]
    assert titles.index("Look at these first") == 1
    rows = rows_of("Look at these first")
    assert {row.weight for row in rows} == {"amber"}
    assert [(row.words, row.count, row.money) for row in rows] == [
        ("Payments on no sale", "1", "¥10.00"),
        ("Heard late", "1", "¥25.00"),
        ("Notices not understood, in the tray", "2", ""),
    ]


def test_how_long_payments_were_under_way_is_said_with_their_count() -> None:
    rows = rows_of("From the phone to the ledger")
    assert [(row.count, row.money) for row in rows] == [("3", "1.2 s"), ("", "104 s")]
    unknown = replace(FULL, under_way=None)
    assert "From the phone to the ledger" not in [section.title for section in sections(unknown, NAMES)]


def test_the_drawer_says_what_should_be_in_it_and_after_the_end_what_was() -> None:
    began = CashCount(yuan(20_300), yuan(20_290), yuan(20_000))
    so_far = {row.words: row.money for row in drawer(replace(FULL, cash=began))}
    assert so_far == {
        "Float at the start": "¥200.00", "Cash sales less cash refunds": "¥3.00", "Expected": "¥203.00"
    }  # fmt: skip
    ended = drawer(replace(sealed(), cash=began))
    assert [(row.words, row.money, row.weight) for row in ended[3:]] == [
        ("Counted", "¥202.90", ""),
        ("¥0.10 missing.", "", "amber"),
    ]
    assert next(row.words for row in drawer(sealed())) == "Cash sales less cash refunds"
    assert drawer(replace(sealed(), cash=None)) == ()


def drawer(report: DayReport) -> tuple[Row, ...]:
    return next((section.rows for section in sections(report, NAMES) if section.title == "Cash in the drawer"), ())


def test_people_have_their_names_and_strangers_their_ids() -> None:
    assert [row.words for row in rows_of("By person")] == ["Nobody named", "gone", "Li"]
    nobody = replace(FULL, people=(Sum("", yuan(1), 1),))
    assert "By person" not in [section.title for section in sections(nobody, NAMES)]


def test_selling_tenders_refunds_and_corrections() -> None:
    assert [row.money for row in rows_of("Sales")] == ["¥33.00", "¥2.50"]
    assert [row.words for row in rows_of("Paid beside wallets")] == ["Card", "Cash"]
    assert [row.money for row in rows_of("Given back")] == ["¥2.00"]
    (correction,) = rows_of("Corrections of earlier days")
    assert correction.words.startswith("Day end 12, 24 Nov ")
    assert correction.words.endswith(": a note lay under the drawer")


def test_every_tender_has_a_name() -> None:
    assert set(TENDERS) == set(TenderKind)


def test_an_empty_day_says_so_in_both_languages(english: QApplication) -> None:
    (only,) = sections(EMPTY, NAMES)
    assert only.rows == (Row("Nothing has come yet."),)
    set_language(english, "zh_CN")
    assert sections(EMPTY, NAMES)[0].rows == (Row("还没有收款。"),)
