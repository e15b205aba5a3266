"""Why a station could not be enrolled at a back end."""

from enum import StrEnum


class EnrolmentProblem(StrEnum):
    UNSAFE_ADDRESS = "unsafe_address"
    """It is no address, or what is sent there could be read on the way."""
    CODE_REFUSED = "code_refused"
    """The back end does not know the code: mistyped, used already, or too old."""
    NOT_REACHED = "not_reached"
    """Nothing that speaks the back end's protocol answered there; see the detail."""
    NOT_KEPT = "not_kept"
    """The token could not be kept on this computer; the code is used up."""


class NotEnrolled(Exception):
    """This station belongs to the same back end as before, or to none."""

    def __init__(self, problem: EnrolmentProblem, detail: str = "") -> None:
        super().__init__(problem, detail)
        self.problem = problem
        self.detail = detail
