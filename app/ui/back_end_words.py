"""How the station stands with the owner's back end, in words."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from app.domain.back_end_state import BackEndState, Objection, Standing
from app.domain.enrolment import EnrolmentProblem
from app.ui.language import translate
from app.ui.outside_text import isolated
from app.ui.shop_time import hours_minutes, short_day

_CONTEXT = "BackEndWords"

BADGE_WORDS = {
    Standing.NOT_ENROLLED: QT_TRANSLATE_NOOP("BackEndWords", "None"),
    Standing.IN_STEP: QT_TRANSLATE_NOOP("BackEndWords", "In step"),
    Standing.BEHIND: QT_TRANSLATE_NOOP("BackEndWords", "{count} behind"),
    Standing.AWAY: QT_TRANSLATE_NOOP("BackEndWords", "Away"),
    Standing.REFUSED: QT_TRANSLATE_NOOP("BackEndWords", "Refused"),
    Standing.REVOKED: QT_TRANSLATE_NOOP("BackEndWords", "Shut out"),
}
SENTENCES = {
    Standing.NOT_ENROLLED: QT_TRANSLATE_NOOP(
        "BackEndWords",
        "This till sends nothing to a back end. One till needs none; with several, the owner sees all of them there.",
    ),
    Standing.IN_STEP: QT_TRANSLATE_NOOP("BackEndWords", "The back end has everything that this till has written."),
    Standing.BEHIND: QT_TRANSLATE_NOOP(
        "BackEndWords", "The back end is being sent what it has not got: {count} entries. This goes on by itself."
    ),
    Standing.AWAY: QT_TRANSLATE_NOOP(
        "BackEndWords", "The back end is away since {since}. Selling goes on; what is written is sent when it is back."
    ),
    Standing.REVOKED: QT_TRANSLATE_NOOP(
        "BackEndWords",
        "The back end takes nothing more from this till. If that is wrong, ask the owner for a code and enrol again in "
        "Settings, Back end.",
    ),
}
OBJECTIONS = {
    Objection.DIFFERS: QT_TRANSLATE_NOOP(
        "BackEndWords",
        "The back end refuses this journal: entry {entry} is not the one it was sent before. Change nothing, and call "
        "the owner.",
    ),
    Objection.SHORTER: QT_TRANSLATE_NOOP(
        "BackEndWords",
        "The back end refuses this journal: entries from {entry} on are missing here. Was an old copy put back? Call "
        "the owner.",
    ),
    Objection.NOT_A_JOURNAL: QT_TRANSLATE_NOOP(
        "BackEndWords",
        "The back end refuses this journal: entry {entry} was changed or damaged after it was written. Call the owner.",
    ),
    Objection.TOO_LARGE: QT_TRANSLATE_NOOP(
        "BackEndWords", "The back end does not take entry {entry}: it is too large. What follows waits. Call for help."
    ),
}
PROBLEMS = {
    EnrolmentProblem.UNSAFE_ADDRESS: QT_TRANSLATE_NOOP(
        "BackEndWords", "That is no address that begins with https://. Anything else could be read on the way."
    ),
    EnrolmentProblem.CODE_REFUSED: QT_TRANSLATE_NOOP(
        "BackEndWords",
        "The back end does not know this code. Ask the owner for a new one; it is good for half an hour.",
    ),
    EnrolmentProblem.NOT_REACHED: QT_TRANSLATE_NOOP(
        "BackEndWords", "No back end answers there. Check the address and the network. ({detail})"
    ),
    EnrolmentProblem.NOT_KEPT: QT_TRANSLATE_NOOP(
        "BackEndWords",
        "The back end's token could not be kept on this computer. Put that right and ask for a new code. ({detail})",
    ),
}


def badge_words(state: BackEndState) -> str:
    """Two words at most."""
    return translate(_CONTEXT, BADGE_WORDS[state.standing]).format(count=_number(state.behind))


def back_end_sentence(state: BackEndState) -> str:
    """How it stands and what to do about it."""
    said = SENTENCES[state.standing] if state.objection is None else OBJECTIONS[state.objection]
    since = _moment(state.since) if state.since else ""
    return translate(_CONTEXT, said).format(count=_number(state.behind), since=since, entry=_number(state.entry))


def problem_sentence(problem: EnrolmentProblem, detail: str) -> str:
    return translate(_CONTEXT, PROBLEMS[problem]).format(detail=isolated(detail or "?"))


def _moment(moment: datetime) -> str:
    """The day too, unless it is today."""
    there = moment.astimezone()
    clock = hours_minutes(moment)
    return clock if there.date() == datetime.now().astimezone().date() else f"{short_day(there.date())} {clock}"


def _number(number: int) -> str:
    return QLocale().toString(number)
