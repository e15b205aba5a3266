"""Where things are: what comes with the program, and what this station keeps."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

RESOURCES = Path(__file__).parent.parent / "resources"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Everything that one station keeps, in one folder."""

    root: Path

    @classmethod
    def default(cls) -> "DataFolder":
        return cls(Path(platformdirs.user_data_dir("Paybell", appauthor=False)))

    @property
    def settings(self) -> Path:
        return self.root / "settings.toml"

    @property
    def ledger(self) -> Path:
        return self.root / "ledger.sqlite3"

    @property
    def catalogue(self) -> Path:
        """The goods. Apart from the ledger: they change, and what was sold keeps its own name and price."""
        return self.root / "catalogue.db"

    @property
    def backend(self) -> Path:
        """Everything that a back end on SQLite keeps."""
        return self.root / "backend.sqlite3"

    @property
    def lock(self) -> Path:
        return self.root / "station.lock"

    @property
    def platforms(self) -> Path:
        """The owner's own platform files, which override those that come with the program."""
        return self.root / "platforms"

    @property
    def keys(self) -> Path:
        return self.root / "pairing-keys.json"

    @property
    def back_end_token(self) -> Path:
        return self.root / "back-end-token.json"

    @property
    def pins(self) -> Path:
        return self.root / "pins.json"

    @property
    def log(self) -> Path:
        return self.root / "station.log"

    def make(self) -> None:
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
