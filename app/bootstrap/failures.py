"""What kept a file from being read or written, as a sentence for the screen."""

from typing import TypeAlias

from app.domain.trouble import LedgerUnwritable
from app.files.whole_file import NotWritten
from app.statements.statement import StatementUnreadable
from app.ui.language import is_chinese
from app.ui.outside_text import harmless
from app.ui.sentences import ledger_sentence
from db.refusal import Refusal

FAILURES = (NotWritten, Refusal, StatementUnreadable, LedgerUnwritable)
"""What may come of reading the ledger or a statement, and of writing a file."""
Failure: TypeAlias = NotWritten | Refusal | StatementUnreadable | LedgerUnwritable


def sentence_of(failure: Failure) -> str:
    """In the language now on the screen."""
    if isinstance(failure, LedgerUnwritable):
        return ledger_sentence(failure.trouble, failure.detail)
    return harmless(failure.zh if is_chinese() else failure.en)
