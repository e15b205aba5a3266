"""The unchanged station on BlueZ, in a guest with a virtual adapter. The scenes themselves are in guest.py."""

import pytest

from tests.bluez.conftest import WITHIN_S, Scenes

pytestmark = pytest.mark.timeout(WITHIN_S + 800)
"""The time of the first test has that of the guest in it, and on a new machine that of apt."""


def facts(scenes: Scenes, name: str) -> dict[str, object]:
    found = scenes[name]
    assert "error" not in found, f"{found['error']}\n{found['log']}"
    return found


def test_a_phone_is_paired(scenes: Scenes) -> None:
    assert str(facts(scenes, "pairing")["said"]).startswith("Paired: Phone (")


@pytest.mark.parametrize(
    ("scene", "last"),
    [
        ("receiving", 3),
        ("out_of_range_and_back", 6),
        ("phone_restarted", 7),
        ("adapter_off_and_on", 9),
        ("bluetoothd_restarted", 11),
    ],
)
def test_every_payment_stands_in_the_ledger_once(scenes: Scenes, scene: str, last: int) -> None:
    assert facts(scenes, scene)["rows"] == list(range(1, last + 1))


def test_the_till_closes_in_peace(scenes: Scenes) -> None:
    assert facts(scenes, "till_closed")["exit"] == 0
