"""What is missing on a system, and the line to type for it."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from installer import system_libraries
from installer.progress import SetupStopped, StepFailed
from installer.system_libraries import LIBRARIES, Need, has_chinese_font, sonames, what_to_type

LDCONFIG = """2 libs found in cache `/etc/ld.so.cache'
\tlibEGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libEGL.so.1
\tlibGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libGL.so.1
"""


def test_reads_the_linkers_list() -> None:
    assert sonames(LDCONFIG) == {"libEGL.so.1", "libGL.so.1"}


def test_names_exactly_the_libraries_that_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {need.what for need in LIBRARIES} - {"libxcb-cursor.so.0"}
    monkeypatch.setattr(system_libraries, "linker_cache", lambda: frozenset(there))
    missing = [need.apt for need in system_libraries.missing_needs() if need in LIBRARIES]
    assert missing == ["libxcb-cursor0"]


def test_a_system_without_a_linker_list_is_not_accused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "linker_cache", frozenset)
    assert not set(system_libraries.missing_needs()) & set(LIBRARIES)


def test_a_server_needs_nothing_of_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "linker_cache", lambda: frozenset({"libc.so.6"}))
    assert system_libraries.missing_needs()
    system_libraries.see_to_system_libraries(for_server=True)


def test_a_chinese_font_is_found_by_its_file(tmp_path: Path) -> None:
    assert not has_chinese_font((str(tmp_path), "/nowhere"))
    (tmp_path / "opentype").mkdir()
    (tmp_path / "opentype" / "NotoSansCJK-Regular.ttc").touch()
    assert has_chinese_font((str(tmp_path), "/nowhere"))


@pytest.mark.parametrize(
    ("program", "line"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1"),
        ("dnf", "sudo dnf install -y libegl1"),
        ("pacman", "sudo pacman -S --needed libegl1"),
    ],
)
def test_the_line_to_type(program: str, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert f"\n    {line}\n" in what_to_type(program, ["libegl1"])


def test_an_unknown_system_gets_the_names() -> None:
    assert "libEGL.so.1" in what_to_type("", ["libEGL.so.1"])


def test_without_root_set_up_stops_with_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(system_libraries, "missing_needs", lambda: [Need("libX.so", "libx1", "x", "x")] * 2)
    monkeypatch.setattr(system_libraries, "package_program", lambda: "apt-get")
    with pytest.raises(SetupStopped, match=r"sudo apt-get install -y --no-install-recommends libx1\n"):
        system_libraries.see_to_system_libraries()


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A Debian of root's that has Paybell's libraries and no program at all; what is installed on it."""
    installed: list[list[str]] = []
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "missing_needs", list)
    monkeypatch.setattr(system_libraries, "package_program", lambda: "apt-get")
    monkeypatch.setattr(system_libraries, "has_program", lambda _name: False)
    monkeypatch.setattr(system_libraries, "_apt_install", installed.append)
    return installed


def test_root_gets_the_programs_of_the_tests(bare: list[list[str]]) -> None:
    system_libraries.see_to_test_programs()
    assert bare == [
        ["hledger", "postgresql", "chromium", "qemu-system-x86", "bluez", "busybox-static", "kmod", "cpio", "dbus"]
    ]


def test_running_needs_no_program_of_the_tests(bare: list[list[str]]) -> None:
    system_libraries.see_to_system_libraries()
    assert bare == []


def test_nobody_is_sent_to_install_a_program_of_the_tests(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    system_libraries.see_to_test_programs()
    assert bare == []


def test_tests_go_on_without_a_program_that_cannot_be_had(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(packages: list[str]) -> None:
        raise StepFailed(["apt-get", "install", *packages], 100, "no such package")

    monkeypatch.setattr(system_libraries, "_apt_install", fail)
    system_libraries.see_to_test_programs()
    assert "no such package" in capsys.readouterr().err


def test_a_program_that_is_there_is_not_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda program, **_path: f"/usr/bin/{program}")
    assert system_libraries.missing_programs() == []
