import os
import platform
import subprocess
from pathlib import Path

import pytest

from tests.bluez import machine
from tests.bluez.machine import CannotRun, GuestFailed, Kernel, boot, make_ready


@pytest.mark.skipif(platform.system() != "Linux", reason="only Linux comes as far as asking for root")
def test_a_person_without_root_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    with pytest.raises(CannotRun, match="root"):
        make_ready()


def test_another_processor_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    with pytest.raises(CannotRun, match="x86-64"):
        make_ready()


def test_a_guest_that_does_not_end_shows_its_console(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A shell stands in for the emulator: what is tried is the limit and the report."""
    monkeypatch.setattr(machine, "_first_disk", lambda *_: tmp_path)
    monkeypatch.setattr(
        machine, "_qemu", lambda _k, _d, console, *_: ["sh", "-c", f"echo panic > {console}; exec sleep 60"]
    )
    with pytest.raises(GuestFailed, match="panic") as failed:
        boot(Kernel(tmp_path, ()), tmp_path, within_s=1.0)
    assert isinstance(failed.value.__cause__, subprocess.TimeoutExpired)
