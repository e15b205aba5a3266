"""The project's own Python, `.venv`: made once, anew after an interrupted set-up, and brought up to date with pins.

The back end has another, `.venv-server`.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installer.progress import SetupStopped, StepFailed, run_quietly, say

STATE_FILE = "paybell-setup.txt"
UNFINISHED = "unfinished"
NO_NETWORK = re.compile(
    "name resolution|Name or service not known|getaddrinfo failed|NewConnectionError|Network is unreachable|"
    "Failed to establish a new connection|nodename nor servname|ConnectTimeoutError|ProxyError|Connection refused"
)


class Environment:
    """`.venv` under `root`, for running the program or, `with_tests`, for testing it too.

    `for_server` it is `.venv-server`, with what the back end needs and nothing else: no windows, no sound.

    A file inside it says what was installed: the word `unfinished`, or a fingerprint a line for each use it serves.
    """

    def __init__(self, root: Path, with_tests: bool = False, for_server: bool = False) -> None:
        self.root = root
        self.with_tests = with_tests
        self.for_server = for_server
        self.folder = root / (".venv-server" if for_server else ".venv")
        self.programs = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.programs / ("python.exe" if os.name == "nt" else "python")
        self.requirements = [root / ("requirements-server.txt" if for_server else "requirements.txt")]
        self._fingerprints = [fingerprint(self.requirements)]
        if with_tests:
            self.requirements.append(root / "requirements-dev.txt")
            self._fingerprints.append(fingerprint(self.requirements))

    @property
    def ready(self) -> bool:
        return self._fingerprints[-1] in self._state() and self.python.exists()

    @property
    def must_be_made_anew(self) -> bool:
        """Whether what stands there is half a set-up, or belongs to another Python."""
        return UNFINISHED in self._state() or not self.python.exists() or self._made_with() != sys.version_info[:2]

    def make(self) -> None:
        if self.must_be_made_anew:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(exist_ok=True)
        self._write_state([UNFINISHED])
        if not self.python.exists():
            venv.EnvBuilder(symlinks=os.name != "nt", with_pip=True).create(self.folder)

    def install(self) -> None:
        """Install the pinned packages, each checked against its hashes.

        Raises:
            SetupStopped: no network, or pip failed for another reason.
        """
        command = [str(self.python), "-m", "pip", "install", "--require-hashes", "--no-input", "--retries", "2"]
        command += ["--disable-pip-version-check", "--progress-bar", "off"]
        for file in self.requirements:
            command += ["-r", str(file)]
        try:
            run_quietly(command)
        except StepFailed as failure:
            raise _explained(failure) from failure
        self._write_state(self._fingerprints)

    def package_count(self) -> int:
        names = (re.findall(r"^([\w.-]+)==", file.read_text("utf-8"), re.MULTILINE) for file in self.requirements)
        return len({name for found in names for name in found})

    def _state(self) -> list[str]:
        file = self.folder / STATE_FILE
        return file.read_text("utf-8").split() if file.exists() else []

    def _write_state(self, lines: list[str]) -> None:
        (self.folder / STATE_FILE).write_text("\n".join(lines) + "\n", "utf-8")

    def _made_with(self) -> tuple[int, ...]:
        config = self.folder / "pyvenv.cfg"
        text = config.read_text("utf-8") if config.exists() else ""
        found = re.search(r"^version\w* *= *(\d+)\.(\d+)", text, re.MULTILINE)
        return tuple(int(part) for part in found.groups()) if found else ()


def fingerprint(requirements: list[Path]) -> str:
    """Changes with the pins, the Python and the machine, and so with anything that calls for another installation."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {sys.platform} {platform.machine()}".encode())
    for file in requirements:
        digest.update(file.read_bytes())
    return digest.hexdigest()


@contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Hold the set-up of this folder; a second one waits, and says so."""
    with (root / ".venv.lock").open("w") as file:
        if not _try_lock(file.fileno()):
            say("Another set-up is at work in this folder; waiting for it ...")
            _wait_for_lock(file.fileno())
        yield


if sys.platform == "win32":
    import msvcrt
    import time

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for_lock(descriptor: int) -> None:
        while not _try_lock(descriptor):
            time.sleep(0.5)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def _explained(failure: StepFailed) -> SetupStopped:
    if NO_NETWORK.search(failure.output):
        return SetupStopped(
            "The package index could not be reached. Look to the network, then start again. "
            "(Behind a proxy, set HTTPS_PROXY; with an index of your own, PIP_INDEX_URL.)"
        )
    return failure
