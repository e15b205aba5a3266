"""How the till stands with the owner's back end, in the head of the till."""

from html import escape

from app.domain.back_end_state import NOT_ENROLLED, BackEndState, Standing
from app.ui.back_end_words import back_end_sentence, badge_words
from app.ui.cashier.dot_badge import DotBadge


class BackEndBadge(DotBadge):
    """Only there when the till belongs to a back end. Red for a refused journal alone."""

    def __init__(self) -> None:
        super().__init__()
        self._state = NOT_ENROLLED
        self.hide()

    def show_state(self, state: BackEndState) -> None:
        self._state = state
        self.retranslate()
        self.setVisible(state.standing is not Standing.NOT_ENROLLED)

    def retranslate(self) -> None:
        self.setAccessibleName(f"{self.beneath()}: {self.words()}")
        self.setToolTip(f"<p>{escape(back_end_sentence(self._state))}</p>")
        self.renew()

    def words(self) -> str:
        return badge_words(self._state)

    def beneath(self) -> str:
        return self.tr("Back end")

    def colour(self) -> str:
        theme = self._look.theme
        if self._state.standing is Standing.REFUSED:
            return theme.alarm
        return theme.ink if self.is_well() else theme.amber

    def is_well(self) -> bool:
        return self._state.standing is Standing.IN_STEP
