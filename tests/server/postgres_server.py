"""A real PostgreSQL server that the tests start for themselves, in a folder of its own and on a Unix socket alone."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import psycopg

SAFE_TO_LOSE = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")
"""For tests that do not pull the plug: nothing is synced, so that they are quick."""


def programs() -> Path | None:
    """The folder of `initdb` and `postgres`; Debian keeps them off the PATH."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


class PostgresServer:
    """Starts at once; `stop` ends it and removes its folder. PostgreSQL refuses to run as root: another user does."""

    def __init__(self, bin_folder: Path, settings: tuple[str, ...] = SAFE_TO_LOSE) -> None:
        self._bin = bin_folder
        self.folder = Path(tempfile.mkdtemp(prefix="pb-", dir="/tmp"))  # a socket's path must be short
        self._user = _other_user()
        if self._user is not None:
            os.chown(self.folder, self._user, -1)
        initdb = ["initdb", "-D", "data", "-U", "paybell", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        self._run(initdb)
        self._options = [word for one in settings for word in ("-c", one)]
        self.start()

    def start(self) -> None:
        words = ["postgres", "-D", "data", "-k", str(self.folder), "-c", "listen_addresses=", *self._options]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._bin / words[0], *words[1:]], cwd=self.folder, user=self._user, stdout=log, stderr=log
            )
        self._run(["pg_isready", "-h", str(self.folder), "-U", "paybell", "-t", "0"], until=True)

    def kill(self) -> None:
        """Without a word of warning, as a power cut would be for it."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        self._process.send_signal(signal.SIGINT)  # "fast": without waiting for those who are connected
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def make(self, name: str, template: str = "template1") -> str:
        """A new database; returns its URL as the back end takes it."""
        with psycopg.connect(f"host={self.folder} user=paybell dbname=postgres", autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')  # type: ignore[arg-type]
        return f"postgresql+psycopg://paybell@/{name}?host={self.folder}"

    def _run(self, words: list[str], *, until: bool = False) -> None:
        command = [self._bin / words[0], *words[1:]]
        while True:
            done = subprocess.run(
                command, cwd=self.folder, user=self._user, capture_output=True, text=True, check=False
            )
            if done.returncode == 0:
                return
            if not until or self._process.poll() is not None:
                raise RuntimeError(f"{words[0]}: {done.stdout}{done.stderr}{self._log}")

    @property
    def _log(self) -> str:
        log = self.folder / "log"
        return log.read_text("utf-8", "replace") if log.exists() else ""


def _other_user() -> int | None:
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name: entry.pw_uid for entry in pwd.getpwall()}
    return names.get("postgres", names["nobody"])
