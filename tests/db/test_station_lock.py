import subprocess
import sys
from pathlib import Path

import pytest

from db.station_lock import StationAlreadyRunning, StationLock

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from db.station_lock import StationLock

lock = StationLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_station_is_refused_in_both_languages(tmp_path: Path) -> None:
    lock = StationLock(tmp_path / "station.lock")
    with pytest.raises(StationAlreadyRunning) as caught:
        StationLock(tmp_path / "station.lock")
    assert str(tmp_path) in caught.value.en
    assert "already running" in str(caught.value)
    assert str(tmp_path) in caught.value.zh
    assert "正在使用" in caught.value.zh
    lock.release()


def test_released_it_can_be_taken_again(tmp_path: Path) -> None:
    StationLock(tmp_path / "station.lock").release()
    StationLock(tmp_path / "station.lock").release()


def test_two_folders_are_two_stations(tmp_path: Path) -> None:
    locks = [StationLock(tmp_path / name) for name in ("one.lock", "two.lock")]
    for lock in locks:
        lock.release()


def test_another_process_holds_it_until_it_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "station.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StationAlreadyRunning):
            StationLock(file)
        other.kill()
        other.wait()
    StationLock(file).release()


def test_a_missing_folder_is_an_error_of_the_system(tmp_path: Path) -> None:
    tmp_path.joinpath("file").touch()
    with pytest.raises(OSError, match="file"):
        StationLock(tmp_path / "file" / "station.lock")
