"""How much each condition weighs in the message line."""

from app.domain.back_end_state import Standing
from app.domain.link_state import LinkPhase
from app.domain.trouble import StationTrouble
from app.ui.cashier.message_line import Weight

HINTS = {
    LinkPhase.NO_PHONE,
    LinkPhase.CONNECTING,
    StationTrouble.KEYS_IN_FILE,
}
"""Nothing that the cashier must do now."""


def weight_of_link(phase: LinkPhase) -> Weight:
    """A wrong key may be a forger, and is the one alarm of a link."""
    if phase is LinkPhase.WRONG_KEY:
        return Weight.ALARM
    return Weight.HINT if phase in HINTS else Weight.WARNING


def weight_of_trouble(trouble: StationTrouble) -> Weight:
    return Weight.HINT if trouble in HINTS else Weight.WARNING


def weight_of_back_end(standing: Standing) -> Weight | None:
    """None where there is nothing to say. A refused journal may be a doctored one."""
    weights = {Standing.REFUSED: Weight.ALARM, Standing.REVOKED: Weight.WARNING, Standing.AWAY: Weight.HINT}
    return weights.get(standing)
