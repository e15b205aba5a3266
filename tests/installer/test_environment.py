"""When the environment is ready, made anew or brought up to date; and that two set-ups wait for one another."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer.environment import STATE_FILE, UNFINISHED, Environment, _explained, fingerprint
from installer.progress import SetupStopped, StepFailed


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "requirements.txt").write_text("one==1.0 \\\n    --hash=sha256:00\ntwo==2\n", "utf-8")
    (tmp_path / "requirements-dev.txt").write_text("two==2\nthree==3\n", "utf-8")
    return tmp_path


def finished(root: Path, with_tests: bool = False) -> Environment:
    environment = Environment(root, with_tests)
    environment.programs.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    (environment.folder / "pyvenv.cfg").write_text("version = {}.{}.0\n".format(*sys.version_info[:2]), "utf-8")
    environment._write_state(environment._fingerprints)
    return environment


def test_nothing_there_is_not_ready(root: Path) -> None:
    environment = Environment(root)
    assert not environment.ready
    assert environment.must_be_made_anew


def test_finished_set_up_is_ready(root: Path) -> None:
    assert finished(root).ready


def test_running_needs_less_than_testing(root: Path) -> None:
    finished(root)
    assert not Environment(root, with_tests=True).ready


def test_a_set_up_for_testing_serves_running_too(root: Path) -> None:
    finished(root, with_tests=True)
    assert Environment(root).ready


def test_the_back_end_has_an_environment_of_its_own(root: Path) -> None:
    (root / "requirements-server.txt").write_text("four==4\n", "utf-8")
    finished(root)
    server = Environment(root, for_server=True)
    assert (server.folder.name, server.package_count(), server.ready) == (".venv-server", 1, False)
    assert server.requirements == [root / "requirements-server.txt"]


def test_changed_pins_call_for_an_update_in_place(root: Path) -> None:
    finished(root)
    (root / "requirements.txt").write_text("one==1.1\n", "utf-8")
    changed = Environment(root)
    assert not changed.ready
    assert not changed.must_be_made_anew


def test_an_interrupted_set_up_is_made_anew(root: Path) -> None:
    environment = finished(root)
    environment._write_state([UNFINISHED])
    assert not environment.ready
    assert environment.must_be_made_anew


def test_a_vanished_python_is_made_anew(root: Path) -> None:
    environment = finished(root)
    environment.python.unlink()
    environment.python.symlink_to(root / "gone")
    assert not environment.ready
    assert environment.must_be_made_anew


def test_another_python_is_made_anew(root: Path) -> None:
    environment = finished(root)
    (environment.folder / "pyvenv.cfg").write_text("version = 3.9.1\n", "utf-8")
    environment._write_state(["another-fingerprint"])
    assert environment.must_be_made_anew


def test_someones_own_environment_is_kept(root: Path) -> None:
    environment = finished(root)
    (environment.folder / STATE_FILE).unlink()
    kept = environment.folder / "their-file"
    kept.touch()
    environment.make()
    assert kept.exists()
    assert environment._state() == [UNFINISHED]


def test_counts_each_package_once(root: Path) -> None:
    assert Environment(root, with_tests=True).package_count() == 3


def test_fingerprint_follows_the_pins(root: Path) -> None:
    file = root / "requirements.txt"
    before = fingerprint([file])
    file.write_text("one==1.1\n", "utf-8")
    assert fingerprint([file]) != before


@pytest.mark.parametrize(
    "output",
    [
        "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
        "ConnectTimeoutError(<HTTPSConnection>, 'Connection to index timed out')",
    ],
)
def test_no_network_is_said_in_a_sentence(output: str) -> None:
    assert "could not be reached" in str(_explained(StepFailed(["pip"], 1, output)))


def test_other_failures_show_what_the_command_printed() -> None:
    stopped: SetupStopped = _explained(StepFailed(["pip", "install"], 2, "hashes differ"))
    assert str(stopped) == "hashes differ\n`pip install` ended with code 2."


HOLDER = """
import sys; from pathlib import Path
from installer.environment import one_at_a_time
with one_at_a_time(Path(sys.argv[1])):
    print("in", flush=True)
    sys.stdin.readline()
"""


def test_a_second_set_up_waits_and_says_so(tmp_path: Path) -> None:
    project = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=project, **pipes) as first:
        assert first.stdout.readline() == "in\n"
        with subprocess.Popen(command, cwd=project, **pipes) as second:
            assert "waiting" in second.stderr.readline()
            first.communicate("go\n")
            assert second.stdout.readline() == "in\n"
            second.communicate("go\n")
