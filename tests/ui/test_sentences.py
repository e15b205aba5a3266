from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.link_state import LinkPhase, LinkState
from app.domain.money import Money
from app.domain.trouble import LedgerTrouble, StationTrouble
from app.ui.language import set_language
from app.ui.outside_text import isolated
from app.ui.sentences import (
    LEDGER_SENTENCES,
    LINK_SENTENCES,
    LINK_WORDS,
    TROUBLE_SENTENCES,
    ledger_sentence,
    link_sentence,
    link_words,
    refund_sentence,
    trouble_sentence,
)

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def test_nothing_that_can_go_wrong_is_without_a_sentence() -> None:
    assert set(LINK_SENTENCES) == set(LINK_WORDS) == set(LinkPhase)
    assert set(TROUBLE_SENTENCES) == set(StationTrouble)
    assert set(LEDGER_SENTENCES) == set(LedgerTrouble)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_each_is_said_in_each_language_and_whole(qapp: QApplication, language: str) -> None:
    set_language(qapp, language)
    said = [link_sentence(LinkState("p", "Redmi", phase, NOON, detail="d")) for phase in LinkPhase]
    said += [link_words(phase) for phase in LinkPhase]
    said += [trouble_sentence(trouble, "12 MB") for trouble in StationTrouble]
    said += [ledger_sentence(trouble, "d") for trouble in LedgerTrouble]
    said += [refund_sentence("?", moved) for moved in (None, Money(1250, "CNY"))]
    set_language(qapp, "en")
    assert not any("{" in sentence for sentence in said)
    assert len(set(said)) == len(said)
    assert all(any("\u4e00" <= sign <= "\u9fff" for sign in s) == (language == "zh_CN") for s in said)


def test_a_phones_name_cannot_turn_the_sentence_round(qapp: QApplication) -> None:
    set_language(qapp, "en")
    sentence = link_sentence(LinkState("p", "\u202eevil {time}", LinkPhase.SILENT, NOON, NOON))
    assert sentence.startswith(f"{isolated('evil {time}')} silent since 12:00")


def test_a_refund_is_told_with_its_amount_where_one_is_known(qapp: QApplication) -> None:
    set_language(qapp, "en")
    told = refund_sentence("Alipay", Money(1250, "CNY"))
    assert told == (
        f"The phone shows a refund of ¥12.50 by {isolated('Alipay')}. "
        "It is not in the takings: record it against the sale."
    )
    assert "refund by" in refund_sentence("Alipay", None)
