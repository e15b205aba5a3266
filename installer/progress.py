"""What set-up says to the person in front of it: on standard error only, so that a program's output stays clean."""

from __future__ import annotations

import subprocess
import sys
from collections import deque

LINES_SHOWN_ON_FAILURE = 40


class SetupStopped(Exception):
    """Set-up cannot go on. The message tells a person what to do."""


def say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


class StepFailed(SetupStopped):
    """A command of set-up failed; `output` is the end of what it printed."""

    def __init__(self, command: list[str], code: int, output: str) -> None:
        super().__init__(f"{output}\n`{' '.join(command)}` ended with code {code}.")
        self.output = output


def run_quietly(command: list[str], env: dict[str, str] | None = None) -> None:
    """Run a command of set-up. On a terminal its newest line is shown in place; elsewhere nothing, unless it fails.

    Raises:
        StepFailed: its exit code is not 0.
    """
    last_lines: deque[str] = deque(maxlen=LINES_SHOWN_ON_FAILURE)
    with subprocess.Popen(  # noqa: S603 - the commands are set-up's own, written out in this folder
        command,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            last_lines.append(line.rstrip())
            _show_in_place(line.rstrip())
    _show_in_place("")
    if process.returncode:
        raise StepFailed(command, process.returncode, "\n".join(last_lines))


def _show_in_place(line: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{line[:76]}")
        sys.stderr.flush()
