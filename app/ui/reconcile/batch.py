"""The statements that were chosen, and how far each is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from app.domain.compared_statement import ComparedStatement


class Stage(Enum):
    WAITING = "waiting"
    READING = "reading"
    COMPARED = "compared"
    REFUSED = "refused"
    GIVEN_UP = "given up"


@dataclass(slots=True)
class Chosen:
    """`refusal` says why a file could not be used; `rows_read` counts while it is being read."""

    file: Path
    stage: Stage = Stage.WAITING
    rows_read: int = 0
    found: ComparedStatement | None = None
    refusal: str = ""


class Batch:
    """In the order of choosing; a file that is chosen again takes its old place."""

    def __init__(self) -> None:
        self._chosen: dict[Path, Chosen] = {}

    def __len__(self) -> int:
        return len(self._chosen)

    def __getitem__(self, row: int) -> Chosen:
        return list(self._chosen.values())[row]

    def add(self, files: Iterable[Path]) -> list[Path]:
        """Those that are to be read now, each once."""
        wanted = list(dict.fromkeys(files))
        for file in wanted:
            self._chosen[file] = Chosen(file)
        return wanted

    def of(self, file: Path) -> Chosen:
        return self._chosen[file]

    def row_of(self, file: Path) -> int:
        return list(self._chosen).index(file)

    def give_up(self) -> list[Path]:
        """What has not been compared by now will not be; those files."""
        given_up = [chosen for chosen in self._chosen.values() if chosen.stage in (Stage.WAITING, Stage.READING)]
        for chosen in given_up:
            chosen.stage = Stage.GIVEN_UP
        return [chosen.file for chosen in given_up]
