import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from app.ui.screens import Rectangle, placing

LEFT, RIGHT = Rectangle(0, 0, 1366, 768), Rectangle(1366, 0, 800, 480)
WALL = Rectangle(2166, 0, 1080, 1920)


@dataclass(frozen=True)
class Screen:
    name: str
    geometry: Rectangle
    primary: bool = False


COUNTER = Screen("counter", LEFT, primary=True)
FRONT = Screen("front", RIGHT)
BOARD = Screen("board", WALL)
MIRROR = Screen("mirror", LEFT)
TWIN = Screen("counter", RIGHT)


@pytest.mark.parametrize(
    ("screens", "wanted", "till", "customer"),
    [
        ([COUNTER], "", COUNTER, None),
        ([COUNTER], "front", COUNTER, None),
        ([COUNTER, FRONT], "", COUNTER, FRONT),
        ([FRONT, COUNTER], "", COUNTER, FRONT),
        ([COUNTER, FRONT, BOARD], "", COUNTER, FRONT),
        ([COUNTER, FRONT, BOARD], "board", COUNTER, BOARD),
        ([COUNTER, FRONT, BOARD], "gone", COUNTER, FRONT),
        ([COUNTER, FRONT], "counter", FRONT, COUNTER),
        ([COUNTER, MIRROR], "", COUNTER, None),
        ([COUNTER, MIRROR], "mirror", COUNTER, None),
        ([COUNTER, MIRROR, FRONT], "", COUNTER, FRONT),
        ([COUNTER, TWIN], "counter", COUNTER, TWIN),
        ([FRONT, BOARD], "", FRONT, BOARD),
    ],
)
def test_who_goes_where(screens: list[Screen], wanted: str, till: Screen, customer: Screen | None) -> None:
    decided = placing(screens, wanted)
    assert decided is not None
    assert (decided.till, decided.customer) == (till, customer)


def test_without_a_screen_nothing_is_placed() -> None:
    assert placing([], "") is None


linux_only = pytest.mark.skipif(
    sys.platform != "linux", reason="the offscreen platform's screens are changed by symbol"
)


def played(scene: str) -> dict[str, dict[str, Any]]:
    """What stood where after each step of the scene; of steps of one name, the last."""
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", "tests.ui.screen_scenes", scene],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    steps = [json.loads(line) for line in done.stdout.splitlines()]
    return {step["step"]: step for step in steps}


def fills(step: dict[str, Any], screen: str, place: Rectangle) -> bool:
    return step["visible"] and step["full"] and step["screen"] == screen and step["geometry"] == list(place)


@linux_only
def test_two_screens_and_a_window_closed_by_accident() -> None:
    steps = played("two_screens")
    assert fills(steps["start"], "customer", RIGHT)
    assert steps["start"]["till"] == "till"
    assert steps["start"]["alone"] == [False]
    assert not steps["closed"]["visible"]
    assert fills(steps["reopened"], "customer", RIGHT)


@linux_only
def test_a_monitor_unplugged_never_leaves_the_customers_window_on_the_till() -> None:
    steps = played("unplugged_for_good")
    assert not steps["at once"]["visible"]
    assert not steps["unplugged"]["visible"]
    assert steps["unplugged"]["alone"] == [False, True]


@linux_only
def test_a_monitor_unplugged_and_back_and_another_in_its_place() -> None:
    steps = played("unplugged_and_back")
    assert fills(steps["back"], "customer", RIGHT)
    assert fills(steps["another"], "wall", WALL)
    assert steps["another"]["alone"] == [False, True, False]


@linux_only
def test_a_second_monitor_plugged_in_later() -> None:
    steps = played("one_then_two")
    assert not steps["start"]["visible"]
    assert steps["start"]["alone"] == [True]
    assert fills(steps["plugged"], "customer", RIGHT)
    assert steps["plugged"]["alone"] == [True, False]


@linux_only
def test_the_monitor_of_the_setting() -> None:
    steps = played("chosen_by_name")
    assert fills(steps["start"], "wall", WALL)
    assert fills(steps["unplugged"], "customer", RIGHT)
    assert fills(steps["primary wanted"], "till", LEFT)
    assert steps["primary wanted"]["till"] == "customer"


@linux_only
def test_a_panel_of_the_till_becomes_a_window_again() -> None:
    steps = played("panel_and_out")
    assert steps["panel"]["visible"]
    assert not steps["panel"]["window"]
    assert fills(steps["plugged"], "customer", RIGHT)
    assert steps["plugged"]["window"]


@linux_only
def test_a_stopped_watcher_brings_nothing_back() -> None:
    assert not played("stopped")["stopped"]["visible"]
