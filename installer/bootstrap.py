"""Paybell from source, with one command: sets itself up on the first start, then hands over.

    python3 installer/bootstrap.py demo         three windows: till, customer display, simulator
    python3 installer/bootstrap.py serve [...]  the back end, in an environment of its own without windows and sound
    python3 installer/bootstrap.py test [...]   ruff, mypy, import-linter and pytest, which gets the further arguments
    python3 installer/bootstrap.py [...]        anything else goes to main.py unchanged; nothing means `run`

Needs Python 3.11 to 3.13 and nothing else; an older Python 3 reads this file far enough to say so.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SUPPORTED = ((3, 11), (3, 12), (3, 13))

if sys.version_info[:2] not in SUPPORTED:
    sys.exit(
        "Paybell needs Python 3.11, 3.12 or 3.13; this is Python {}.{}. "
        "Start it with one of those, for example: python3.11 installer/bootstrap.py".format(*sys.version_info[:2])
    )

sys.path.insert(0, str(ROOT))
from installer.environment import Environment, one_at_a_time  # noqa: E402 - the version is judged and the path set first
from installer.progress import SetupStopped, say  # noqa: E402 - as above
from installer.system_libraries import see_to_system_libraries, see_to_test_programs  # noqa: E402 - as above

WITHOUT_WINDOWS = {
    "doctor",
    "export",
    "reconcile",
    "verify",
    "recognise",
    "pair",
    "phone",
    "serve",
    "test",
    "--headless",
    "-h",
    "--help",
}
STOPPED_BY_PERSON = 130


def main(arguments: list[str]) -> int:
    try:
        if no_screen(arguments, os.environ):
            raise SetupStopped(NO_SCREEN)
        environment = Environment(ROOT, with_tests=arguments[:1] == ["test"], for_server="serve" in arguments)
        set_up(environment)
    except SetupStopped as stopped:
        say(str(stopped))
        return 1
    except KeyboardInterrupt:
        say("\nStopped. The next start puts it right.")
        return STOPPED_BY_PERSON
    if environment.with_tests:
        see_to_test_programs()
        return run_checks(environment, arguments[1:])
    return hand_over([str(environment.python), str(ROOT / "main.py"), *(arguments or ["run"])])


NO_SCREEN = (
    "There is no screen to open windows on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
    "Start it from a desktop session, or see the same without a screen:\n\n"
    "    python3 installer/bootstrap.py demo --headless --payments 20 --seed 1 --json --shots shots\n"
)


def no_screen(arguments: list[str], env: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether these arguments open windows that this Linux session has no place for."""
    opens_windows = WITHOUT_WINDOWS.isdisjoint(arguments)
    has_screen = env.get("DISPLAY") or env.get("WAYLAND_DISPLAY") or env.get("QT_QPA_PLATFORM")
    return platform == "linux" and opens_windows and not has_screen


def set_up(environment: Environment) -> None:
    """Make sure of the environment; at once when it is ready.

    Raises:
        SetupStopped: a person must do something first.
    """
    if environment.ready:
        return
    with one_at_a_time(ROOT):
        if environment.ready:
            return
        say("[1/3] looking for what the system must have ...")
        see_to_system_libraries(for_server=environment.for_server)
        say(f"[2/3] making {environment.folder} ...")
        environment.make()
        say(f"[3/3] installing {environment.package_count()} packages, a minute or two ...")
        environment.install()
        say("      ready.")


def checks(environment: Environment, pytest_arguments: list[str]) -> list[list[str]]:
    """The commands of `test`, in their order.

    The tests that boot a guest come last and by themselves: it needs both processors.
    """
    module = [str(environment.python), "-m"]
    all_tests = [["-n", "2", "--ignore=tests/bluez"], ["tests/bluez"]]
    chosen = [["-n", "2", *pytest_arguments]] if pytest_arguments else all_tests
    return [
        [*module, "ruff", "check", "."],
        [*module, "ruff", "format", "--check", "."],
        [*module, "mypy"],
        [str(environment.programs / "lint-imports")],
        *([*module, "pytest", *words] for words in chosen),
    ]


def run_checks(environment: Environment, pytest_arguments: list[str]) -> int:
    """Run each check until one fails; the failing one's exit code, or 0."""
    commands = checks(environment, pytest_arguments)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for number, command in enumerate(commands, start=1):
        say(f"[{number}/{len(commands)}] {' '.join([Path(command[0]).name, *command[1:]])}")
        code = subprocess.call(command, cwd=ROOT, env=env)  # noqa: S603 - written out in `checks`
        if code:
            return code
    return 0


def hand_over(command: list[str]) -> int:
    """Become `command`, with standard input and output as they are; on Windows, wait for it."""
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - the project's own Python and main.py
    with subprocess.Popen(command) as process:  # noqa: S603 - as above
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
