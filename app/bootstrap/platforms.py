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
