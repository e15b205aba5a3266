"""For every test: windows without a screen, and no test that fails because the machine is slow."""

import os

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What lasts longest comes first, so that one worker has it while the others do all the rest."""
    items.sort(key=lambda item: item.get_closest_marker("longest") is None)
