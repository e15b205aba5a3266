"""What is said while a notice is explained: why nothing can be remembered, and what a verdict was."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.verdict import Ruling, Verdict
from app.platforms.teaching import Refusal
from app.ui.language import translate

_CONTEXT = "TeachingWords"
_REFUSALS = {
    Refusal.UNKNOWN_APP: QT_TRANSLATE_NOOP(
        "TeachingWords", "No platform file names this notice's app. Add the app to a file, or mark it as looked at."
    ),
    Refusal.UNREADABLE: QT_TRANSLATE_NOOP("TeachingWords", "The notice is too long to be remembered."),
    Refusal.NOT_THERE: QT_TRANSLATE_NOOP(
        "TeachingWords", "This amount does not stand in the notice, so there is nothing to remember it by."
    ),
    Refusal.IN_REMARK: QT_TRANSLATE_NOOP(
        "TeachingWords",
        "This amount stands only in what the payer wrote. Anybody could write it, so it is not remembered.",
    ),
    Refusal.TWICE: QT_TRANSLATE_NOOP(
        "TeachingWords",
        "The amount stands in several places, and each could be the one. A notice where they differ can tell.",
    ),
    Refusal.NO_WORDS: QT_TRANSLATE_NOOP("TeachingWords", "No word stands in the notice by which to know it again."),
    Refusal.SPEAKS_AGAINST: QT_TRANSLATE_NOOP(
        "TeachingWords", "The words beside this amount say that it is something else, such as a total or a refund."
    ),
    Refusal.STRANGERS_TITLE: QT_TRANSLATE_NOOP(
        "TeachingWords", "In this app the title can be anybody's name: a forged notice would count as well."
    ),
    Refusal.STILL_UNSURE: QT_TRANSLATE_NOOP(
        "TeachingWords", "Something else in the notice speaks against it. Paybell would have to ask again."
    ),
}
_RULINGS = {
    Ruling.PAYMENT: QT_TRANSLATE_NOOP("TeachingWords", "payment {amount}"),
    Ruling.NOT_PAYMENT: QT_TRANSLATE_NOOP("TeachingWords", "no payment"),
    Ruling.UNSURE: QT_TRANSLATE_NOOP("TeachingWords", "not understood"),
}


def refusal_sentence(refusal: Refusal) -> str:
    """Why nothing can be remembered."""
    return translate(_CONTEXT, _REFUSALS[refusal])


def verdict_words(verdict: Verdict) -> str:
    """`payment ¥12.50`, `no payment`, `not understood`."""
    words = translate(_CONTEXT, _RULINGS[verdict.ruling])
    return words.format(amount=verdict.money.signed_text) if verdict.money else words
