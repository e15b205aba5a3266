"""One guest for all scenes; where none can be booted, each is skipped with the reason, which the summary shows."""

import os
from pathlib import Path

import pytest

from tests.bluez.machine import CannotRun, boot, make_ready

GUEST = Path(__file__).with_name("guest.py")
WITHIN_S = 480.0
WANTED = "PAYBELL_BLUEZ"
Scenes = dict[str, dict[str, object]]


@pytest.fixture(scope="session")
def scenes() -> Scenes:
    """What came of each scene, by its name."""
    if not os.environ.get(WANTED):
        pytest.skip(f"BLUETOOTH ON LINUX NOT TESTED: set {WANTED}=1 to boot a guest for it, which takes minutes")
    try:
        kernel = make_ready()
    except CannotRun as why:
        pytest.skip(f"BLUETOOTH ON LINUX NOT TESTED: {why}")
    return {str(facts["scene"]): facts for facts in boot(kernel, GUEST, within_s=WITHIN_S)}
