"""What is known of a platform, and how well: for people to read, never for deciding a notice."""

from dataclasses import dataclass
from enum import StrEnum


class Evidence(StrEnum):
    """What kind of source a wording comes from, the best first."""

    DEVICE = "device"
    TAUGHT = "taught"
    CAPTURED = "captured"
    TEST = "test"
    COMMENT = "comment"
    SYNTHETIC = "synthetic"
    NONE = "none"

    @property
    def sentence(self) -> str:
        return _SENTENCES[self]


_SENTENCES = {
    Evidence.DEVICE: "quoted by users from their phones, or from stored records of notices",
    Evidence.TAUGHT: "taught by an owner, with a notice that this station heard",
    Evidence.CAPTURED: "caught inside the app; that the notice in the tray has the same text is not shown",
    Evidence.TEST: "fixtures of public tests, which their authors may have invented",
    Evidence.COMMENT: "examples in comments, read-me files or log lines",
    Evidence.SYNTHETIC: "written by the authors of public code to show a wording",
    Evidence.NONE: "nothing public is known; the general grammar alone serves it",
}


@dataclass(frozen=True, slots=True)
class Status:
    """What became of a platform. `verified`: sources were read on it; otherwise it is general knowledge or a name."""

    says: str
    verified: bool
    successor: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """`evidence` is that of the best-known wording; `codes` what each kind of code is; `notes` by subject."""

    status: Status | None
    evidence: Evidence
    codes: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
