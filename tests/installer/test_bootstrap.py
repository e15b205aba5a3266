"""What `installer/bootstrap.py` decides, and how quietly it hands over once the environment is there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer import bootstrap
from installer.environment import Environment

SCRIPT = Path(bootstrap.__file__)
WITH_SCREEN = {"DISPLAY": ":0"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose environment is ready, with a main.py that repeats what it is given."""
    shutil.copytree(SCRIPT.parent, tmp_path / "installer")
    (tmp_path / "requirements.txt").write_text("", "utf-8")
    (tmp_path / "main.py").write_text(
        "import sys; print(sys.argv[1:], sys.stdin.read(), flush=True); sys.exit(7)", "utf-8"
    )
    environment = Environment(tmp_path)
    environment.programs.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    environment._write_state(environment._fingerprints)
    return tmp_path


def start(project: Path, *arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(project / "installer" / "bootstrap.py"), *arguments]
    return subprocess.run(command, input=stdin, env={**os.environ, **env}, capture_output=True, text=True, check=False)


def test_hands_arguments_input_and_exit_code_through_and_says_nothing(project: Path) -> None:
    done = start(project, "recognise", "--data", "x y", stdin='{"app": "支付宝"}')
    assert done.stdout == "['recognise', '--data', 'x y'] {\"app\": \"支付宝\"}\n"
    assert (done.stderr, done.returncode) == ("", 7)


def test_no_arguments_mean_run(project: Path) -> None:
    assert start(project, DISPLAY=":0").stdout.startswith("['run']")


def test_a_second_start_sets_nothing_up(project: Path) -> None:
    before = [(file, file.lstat().st_mtime_ns) for file in sorted((project / ".venv").rglob("*"))]
    start(project, "verify")
    assert [(file, file.lstat().st_mtime_ns) for file in sorted((project / ".venv").rglob("*"))] == before != []


def test_demo_without_a_screen_ends_with_a_sentence(project: Path) -> None:
    done = start(project, "demo", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert "demo --headless" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "env", "platform", "refused"),
    [
        (["demo"], {}, "linux", True),
        ([], {}, "linux", True),
        (["run"], {}, "linux", True),
        (["demo"], WITH_SCREEN, "linux", False),
        (["demo"], {"WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        (["demo"], {"QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        (["demo", "--headless"], {}, "linux", False),
        (["demo", "--help"], {}, "linux", False),
        (["--data", "shop"], {}, "linux", True),
        (["--data", "shop", "export"], {}, "linux", False),
        (["export"], {}, "linux", False),
        (["serve"], {}, "linux", False),
        (["demo"], {}, "darwin", False),
        (["demo"], {}, "win32", False),
    ],
)
def test_only_windows_need_a_screen(arguments: list[str], env: dict[str, str], platform: str, refused: bool) -> None:
    assert bootstrap.no_screen(arguments, env, platform) is refused


def checks(folder: Path, *pytest_arguments: str) -> tuple[list[str], list[list[str]]]:
    """The tool of each command, and the commands."""
    (folder / "requirements.txt").write_text("", "utf-8")
    commands = bootstrap.checks(Environment(folder), list(pytest_arguments))
    tools = [next(word for word in command[::-1] if Path(word).name in TOOLS) for command in commands]
    return [Path(tool).name for tool in tools], commands


TOOLS = {"ruff", "mypy", "lint-imports", "pytest"}


def test_checks_come_in_order_and_pytest_gets_the_arguments(tmp_path: Path) -> None:
    tools, commands = checks(tmp_path, "-k", "money")
    assert tools == ["ruff", "ruff", "mypy", "lint-imports", "pytest"]
    assert commands[-1][-2:] == ["-k", "money"]


def test_the_guest_with_bluetooth_comes_last_and_by_itself(tmp_path: Path) -> None:
    tools, commands = checks(tmp_path)
    assert tools[-2:] == ["pytest", "pytest"]
    assert commands[-2][-3:] == ["-n", "2", "--ignore=tests/bluez"]
    assert commands[-1][-2:] == ["pytest", "tests/bluez"]


def test_the_first_failing_check_ends_the_test_command(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = Environment(project)
    marks = [[sys.executable, "-c", f"open({str(project / name)!r}, 'w'); exit({code})"] for name, code in STEPS]
    monkeypatch.setattr(bootstrap, "checks", lambda *_: marks)
    assert bootstrap.run_checks(environment, []) == 3
    assert [(project / name).exists() for name, _ in STEPS] == [True, True, False]


STEPS = [("first", 0), ("second", 3), ("third", 0)]


def test_parses_under_python_3_8() -> None:
    import ast

    ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 8))


def test_ci_runs_the_same_command() -> None:
    ci = (SCRIPT.parents[1] / ".ci" / "run").read_text("utf-8")
    assert "python3 installer/bootstrap.py test" in ci
    assert "set -eu" in ci
