"""For every test: windows without a screen, and no test that fails because the machine is slow."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What lasts longest comes first, so that one worker has it while the others do all the rest."""
    items.sort(key=lambda item: item.get_closest_marker("longest") is None)


@pytest.fixture
def play(qtbot: Any, qapp: Any, tmp_path: Path) -> Callable[[Any], None]:
    """Plays a scene in a shop, which keeps its folder from one scene to the next, then verifies its books."""
    from tests.bootstrap.scenes import player  # the whole program, which most tests do without

    return player(qapp, tmp_path / "shop")
