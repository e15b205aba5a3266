"""The platforms that a station knows."""

from collections.abc import Callable

from app.paths import DataFolder
from app.platforms.registry import BUNDLED, Registry


def known_platforms(folder: DataFolder, tell: Callable[[str], None]) -> Registry:
    """Those that come with the program, and over them the owner's own; `tell` hears of each file with a fault."""
    registry = Registry((BUNDLED, folder.platforms))
    for problem in registry.problems:
        tell(problem)
    return registry


def prepared_platforms(folder: DataFolder, tell: Callable[[str], None]) -> Registry:
    """The same, with all words joined: for taking the place of those in force. Not on the GUI thread."""
    registry = known_platforms(folder, tell)
    registry.prepare()
    return registry
