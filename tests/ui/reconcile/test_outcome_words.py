from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.compared_statement import BothLanguages, Outcome
from app.domain.money import Money
from app.ui.language import set_language
from app.ui.reconcile.outcome_words import (
    MEANINGS,
    TITLES,
    meaning_of,
    notes_on,
    said,
    signed,
    span_of,
    sums_of,
    title_of,
    totals_of,
    verdict_of,
)
from tests.ui.reconcile.statements import agreeing, differing, empty, unheard


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    set_language(qapp, "en")


def test_every_outcome_has_a_name_and_a_meaning_in_both_languages(qapp: QApplication) -> None:
    assert set(TITLES) == set(MEANINGS) == set(Outcome)
    english = {(title_of(outcome), meaning_of(outcome)) for outcome in Outcome}
    set_language(qapp, "zh_CN")
    chinese = {(title_of(outcome), meaning_of(outcome)) for outcome in Outcome}
    set_language(qapp, "en")
    assert len(english) == len(chinese) == len(Outcome)
    assert english.isdisjoint(chinese)


def test_sums_are_of_the_side_that_has_them() -> None:
    sums = {group.outcome: sums_of(group) for group in differing().groups}
    assert sums == {
        Outcome.AMOUNT_DIFFERS: "¥8.00 / ¥7.00",
        Outcome.ONLY_IN_LEDGER: "¥1,288.88",
        Outcome.ONLY_IN_STATEMENT: "¥9.00",
        Outcome.AGREES: "¥12.50",
        Outcome.FEE: "-¥0.08",
    }


def test_the_verdict_counts_what_a_person_must_look_at() -> None:
    assert [verdict_of(found) for found in (differing(), agreeing(), empty())] == [
        "To look at: 4",
        "Agrees",
        "Nothing to compare",
    ]


def test_time_and_totals() -> None:
    assert span_of(agreeing()) == "2026-11-23 00:00 – 2026-11-24 00:00"
    assert span_of(empty()) == "The statement has no rows."
    assert totals_of(agreeing()) == "Ledger ¥37.50 · statement ¥37.50 · fees ¥0.24"
    assert signed(Money(-8, "CNY")) == "-¥0.08"


def test_what_the_comparison_cannot_say_is_told() -> None:
    assert notes_on(agreeing(), "CNY", "Alipay") == ""
    assert "no payment of Alipay in this time" in notes_on(unheard(), "CNY", "Alipay")
    assert notes_on(agreeing(), "EUR", "Alipay") == "The statement is in yuan. Payments in EUR were not compared."


def test_a_problem_follows_the_language(qapp: QApplication) -> None:
    problem = BothLanguages("no\u202e", "不")
    assert "\u202e" not in said(problem)
    set_language(qapp, "zh_CN")
    assert said(problem) == "不"
    assert verdict_of(replace(agreeing(), problem_count=3)) == "待核对：3 处"
    set_language(qapp, "en")
