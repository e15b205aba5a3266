"""The one exception by which the radio's trouble reaches a link."""

from app.domain.link_state import LinkPhase


class RadioFailed(Exception):
    """The radio could not do what was asked, or the phone went away.

    `phase` is what stands in the way of hearing any phone; None when trying again is all there is to do.
    """

    def __init__(self, phase: LinkPhase | None, detail: str) -> None:
        super().__init__(detail)
        self.phase = phase
        self.detail = detail
