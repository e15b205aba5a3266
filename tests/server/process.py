"""The back end as it is started in a shop: a process of its own, on a real socket."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
ANSWERS_AT = re.compile(r"answers at (\S+)\n")


class Serving(NamedTuple):
    """`address` is `https://127.0.0.1:49321`."""

    address: str
    process: "subprocess.Popen[str]"


def command(*words: str) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), "serve", *words]


def started(*words: str) -> "subprocess.Popen[str]":
    """It says where it answers when it does; `answering` waits for that."""
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        command("--port", "0", *words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env
    )


def answering(process: "subprocess.Popen[str]") -> Serving:
    line = process.stdout.readline() if process.stdout else ""
    found = ANSWERS_AT.search(line)
    assert found, f"{line}{process.communicate(timeout=20)}"
    return Serving(found[1], process)


@contextmanager
def serving(*words: str) -> Iterator[Serving]:
    process = started(*words)
    try:
        yield answering(process)
    finally:
        end(process)


def end(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate(timeout=20)


def new_code(*words: str) -> str:
    done = subprocess.run(command("--new-code", *words), capture_output=True, text=True, check=True)
    return done.stdout.strip()
