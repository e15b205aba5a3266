"""The unchanged station on BlueZ, in a guest with a virtual adapter. The scenes themselves are in guest.py."""

import pytest

from tests.bluez.conftest import WITHIN_S, Scenes

pytestmark = pytest.mark.timeout(WITHIN_S + 800)
"""The time of the first test has that of the guest in it, and on a new machine that of apt."""


def facts(scenes: Scenes, name: str) -> dict[str, object]:
    found = scenes[name]
    assert "error" not in found, f"{found['error']}\n{found['log']}"
    return found


def test_two_phones_are_paired(scenes: Scenes) -> None:
    said = facts(scenes, "pairing")["said"]
    assert isinstance(said, list)
    assert [line.split("(")[0] for line in said] == ["Paired: Phone ", "Paired: Old phone "]


@pytest.mark.parametrize(
    ("scene", "last"),
    [
        ("receiving", 4),
        ("connections_dead", 7),
        ("out_of_range_and_back", 9),
        ("address_changed_in_the_call", 10),
        ("phone_restarted", 11),
        ("adapter_off_and_on", 13),
        ("bluetoothd_restarted", 15),
        ("another_program_connects", 16),
        ("another_program_listens", 19),
    ],
)
def test_every_payment_stands_in_the_ledger_once(scenes: Scenes, scene: str, last: int) -> None:
    assert facts(scenes, scene)["rows"] == list(range(1, last + 1))


def test_the_smallest_packets_and_the_largest_were_agreed_on(scenes: Scenes) -> None:
    assert facts(scenes, "receiving")["mtus"] == ["23", "517"]


def test_the_address_changed_in_the_call(scenes: Scenes) -> None:
    assert facts(scenes, "address_changed_in_the_call")["changed"]


def test_bluez_told_packets_twice(scenes: Scenes) -> None:
    """Else the scene would show nothing."""
    assert facts(scenes, "another_program_listens")["doubled"]


def test_the_till_closes_in_peace(scenes: Scenes) -> None:
    assert facts(scenes, "till_closed")["exit"] == 0
