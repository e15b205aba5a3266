"""One guest for all scenes; where none can be booted, each is skipped with the reason, which the summary shows."""

import os
from pathlib import Path

import pytest

from tests.bluez.machine import CannotRun, boot, make_ready

GUEST = Path(__file__).with_name("guest.py")
WITHIN_S = 1200.0
"""Several times what the guest needs on two busy processors: it only ends a hang."""
Scenes = dict[str, dict[str, object]]


@pytest.fixture(scope="session")
def scenes() -> Scenes:
    """What came of each scene, by its name."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        pytest.skip(
            "BLUETOOTH ON LINUX NOT TESTED: run tests/bluez without -n, or each worker boots a guest of its own"
        )
    try:
        kernel = make_ready()
    except CannotRun as why:
        pytest.skip(f"BLUETOOTH ON LINUX NOT TESTED: {why}")
    return {str(facts["scene"]): facts for facts in boot(kernel, GUEST, within_s=WITHIN_S)}
