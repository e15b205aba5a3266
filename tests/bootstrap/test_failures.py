import pytest
from PySide6.QtWidgets import QApplication

from app.bootstrap.failures import Failure, sentence_of
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.files.whole_file import NotWritten
from app.statements.statement import StatementUnreadable
from app.ui.language import set_language
from db.refusal import Refusal


@pytest.mark.parametrize(
    "failure", [NotWritten("No.", "不。"), Refusal("No.", "不。"), StatementUnreadable("No.", "不。")]
)
def test_the_sentence_is_in_the_language_on_the_screen(qapp: QApplication, failure: Failure) -> None:
    set_language(qapp, "zh_CN")
    assert sentence_of(failure) == "不。"
    set_language(qapp, "en")
    assert sentence_of(failure) == "No."


def test_what_the_ledger_says_is_told_as_everywhere(qapp: QApplication) -> None:
    set_language(qapp, "en")
    assert "The disk is full" in sentence_of(LedgerUnwritable(LedgerTrouble.DISK_FULL))
    assert "\u202e" not in sentence_of(NotWritten("\u202eevil.csv", ""))
