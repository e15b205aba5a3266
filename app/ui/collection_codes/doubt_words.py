"""What is doubtful about a collection code, said so that its owner knows what to do."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.codes.doubts import Doubt, DoubtKind
from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.language import name_of, translate
from app.ui.outside_text import isolated

_CONTEXT = "DoubtWords"

DOUBT_SENTENCES = {
    DoubtKind.OTHER_PLATFORM: QT_TRANSLATE_NOOP(
        "DoubtWords", "This is a code of {other}, and it stands here as one of {listed}."
    ),
    DoubtKind.OTHER_NAME: QT_TRANSLATE_NOOP(
        "DoubtWords", "Its name says {other}, and it stands here as a code of {listed}. One of the two is wrong."
    ),
    DoubtKind.ONE_ORDER: QT_TRANSLATE_NOOP(
        "DoubtWords",
        "This looks like the payment link of one order: after one sale it is used up. "
        "Take the shop's own collection code instead.",
    ),
    DoubtKind.BROKEN: QT_TRANSLATE_NOOP(
        "DoubtWords", "This code breaks a rule of its standard, and wallets may refuse it: {problem}"
    ),
}


def doubt_sentence(doubt: Doubt, code: CollectionCode, platforms: Mapping[str, Platform]) -> str:
    """The problem of a broken code stays in the standard's own words."""
    return translate(_CONTEXT, DOUBT_SENTENCES[doubt.kind]).format(
        other=isolated(name_of(doubt.detail, platforms)),
        listed=isolated(name_of(code.platform, platforms)),
        problem=isolated(doubt.detail),
    )
