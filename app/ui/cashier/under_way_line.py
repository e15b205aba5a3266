"""How long today's payments took from the phone to the till: a quiet line, for whoever wonders."""

from app.domain.under_way import UnderWay
from app.ui.plain_text import PlainText
from app.ui.time_words import seconds


class UnderWayLine(PlainText):
    """Empty while nothing has come today."""

    def __init__(self) -> None:
        super().__init__(1, colour="ink_soft")
        self._times: UnderWay | None = None

    def show_times(self, times: UnderWay | None) -> None:
        self._times = times
        self.retranslate()

    def retranslate(self) -> None:
        """What reads as before is not said again: that would have the whole till laid out anew for every payment."""
        words = self._words(self._times) if self._times else ""
        if words != self.text:
            self.say(words)
        self.setToolTip(self._sentence(self._times) if self._times else "")

    def _words(self, times: UnderWay) -> str:
        words = self.tr("under way: {median}, at most {worst}")
        return words.format(median=seconds(times.median_ms), worst=seconds(times.worst_ms))

    def _sentence(self, times: UnderWay) -> str:
        sentence = self.tr(
            "From the notice on the phone to this till, today: half of %n payment(s) took {median} or less, "
            "the slowest {worst}. Late ones are left out.",
            "",
            times.count,
        )
        return sentence.format(median=seconds(times.median_ms), worst=seconds(times.worst_ms))
