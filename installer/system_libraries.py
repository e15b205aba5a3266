"""What the system must have before Qt draws, ALSA plays and Chinese text shows; on Linux only.

The libraries are those that PySide6 6.11's base libraries, its `xcb` and `wayland` platform plugins and its
text-to-speech module link to and its wheels do not bring (found with `ldd` on a bare Debian 12). Windows and macOS
bring everything.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

from installer.progress import SetupStopped, StepFailed, run_quietly, say

INSTALL_LINES = {
    "apt-get": "apt-get update && {sudo}apt-get install -y --no-install-recommends {names}",
    "dnf": "dnf install -y {names}",
    "pacman": "pacman -S --needed {names}",
}
CHINESE_FONTS = ("NotoSansCJK*", "NotoSansSC*", "NotoSerifCJK*", "SourceHanSans*", "wqy-*", "DroidSansFallback*")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class Need(NamedTuple):
    """Something the system must have, and the package that brings it under each package program."""

    what: str
    apt: str
    dnf: str
    pacman: str

    def package(self, program: str) -> str:
        return {"apt-get": self.apt, "dnf": self.dnf, "pacman": self.pacman}.get(program, self.what)


LIBRARIES = (
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Need("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),
    Need("libpulse.so.0", "libpulse0", "pulseaudio-libs", "libpulse"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    Need("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Need("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Need("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Need("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    Need("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
)
PYTHON_PACKAGE = "python{}.{}".format(*sys.version_info[:2])
FONT = Need("a Chinese font", "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk")
VENV = Need("Python's ensurepip", f"{PYTHON_PACKAGE}-venv", "python3", "python")
COMPILER = Need("a C compiler", "gcc", "gcc", "gcc")
HEADERS = (
    Need("/usr/include/stdio.h", "libc6-dev", "glibc-devel", "glibc"),
    Need("/usr/include/alsa/asoundlib.h", "libasound2-dev", "alsa-lib-devel", "alsa-lib"),
    Need(f"{sysconfig.get_path('include')}/Python.h", f"{PYTHON_PACKAGE}-dev", "python3-devel", "python"),
)


FOR_GUEST = (
    Need("qemu-system-x86_64", "qemu-system-x86", "qemu-system-x86-core", "qemu-system-x86"),
    Need("bluetoothd", "bluez", "bluez", "bluez"),
    Need("busybox", "busybox-static", "busybox", "busybox"),
    Need("modprobe", "kmod", "kmod", "kmod"),
    Need("cpio", "cpio", "cpio", "cpio"),
    Need("dbus-daemon", "dbus", "dbus-daemon", "dbus"),
)
"""Programs that boot a guest with Bluetooth for the tests (docs/bluez.md)."""
FOR_TESTS = (
    Need("hledger", "hledger", "hledger", "hledger"),
    Need("initdb", "postgresql", "postgresql-server", "postgresql"),
    Need("chromium", "chromium", "chromium", "chromium"),
    *FOR_GUEST,
)
"""The first three check what the exports write, the back end's database, and the owner's page."""
PATH = ":".join((os.defpath, "/usr/sbin", "/sbin", "/usr/local/sbin", "/usr/libexec/bluetooth", "/usr/lib/bluetooth"))
"""Where programs are that only the system itself starts, too."""


def see_to_system_libraries(*, for_server: bool = False) -> None:
    """Install what is missing where this program may; otherwise stop with the line to type.

    `for_server` needs only what makes an environment.

    Raises:
        SetupStopped: something is missing that a person must install.
    """
    if sys.platform != "linux":
        return
    program, missing = package_program(), missing_for_environment() if for_server else missing_needs()
    if not missing:
        return
    packages = list(dict.fromkeys(need.package(program) for need in missing))
    if not _may_install(program):
        raise SetupStopped(what_to_type(program, packages))
    _apt_install(packages)


def see_to_test_programs() -> None:
    """Install what tests alone need, where this program may.

    Nobody is sent to install those by hand, and nothing stops for them: a test without its program is skipped, and
    says so.
    """
    if sys.platform != "linux" or not _may_install(package_program()) or not (missing := missing_programs()):
        return
    try:
        _apt_install([need.apt for need in missing])
    except StepFailed as failure:
        say(f"      going on without them.\n{failure}")


def missing_programs(needs: tuple[Need, ...] = FOR_TESTS) -> list[Need]:
    return [need for need in needs if not has_program(need.what)]


def has_program(name: str) -> bool:
    """Also where Debian keeps PostgreSQL's, off the PATH."""
    path = f"{os.environ.get('PATH', '')}:{PATH}"
    return bool(shutil.which(name, path=path)) or any(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))


def missing_for_environment() -> list[Need]:
    return [] if importlib.util.find_spec("ensurepip") else [VENV]


def _may_install(program: str) -> bool:
    return program == "apt-get" and os.geteuid() == 0


def missing_needs() -> list[Need]:
    known = linker_cache()
    missing = [need for need in LIBRARIES if known and need.what not in known]
    missing += [need for need in HEADERS if not Path(need.what).exists()]
    missing += [] if shutil.which("cc") or shutil.which("gcc") else [COMPILER]
    missing += missing_for_environment()
    return missing + ([] if has_chinese_font() else [FONT])


def linker_cache() -> frozenset[str]:
    """The names of all shared libraries the linker finds; empty where the system has no such list."""
    program = shutil.which("ldconfig", path=f"{os.environ.get('PATH', '')}:/sbin:/usr/sbin")
    if not program:
        return frozenset()
    printed = subprocess.run([program, "-p"], stdout=subprocess.PIPE, text=True, check=False).stdout  # noqa: S603 - found by name
    return sonames(printed)


def sonames(ldconfig_output: str) -> frozenset[str]:
    return frozenset(line.split()[0] for line in ldconfig_output.splitlines() if "=>" in line)


def has_chinese_font(folders: tuple[str, ...] = FONT_FOLDERS) -> bool:
    present = [path for path in (Path(folder).expanduser() for folder in folders) if path.is_dir()]
    return any(next(folder.rglob(pattern), None) for folder in present for pattern in CHINESE_FONTS)


def package_program() -> str:
    """`apt-get`, `dnf` or `pacman`, whichever this system has; empty when it has none of them."""
    return next((program for program in INSTALL_LINES if shutil.which(program)), "")


def what_to_type(program: str, packages: list[str]) -> str:
    names = " ".join(packages)
    if program not in INSTALL_LINES:
        return f"Paybell needs these from your system first; install them, then start again:\n\n    {names}\n"
    sudo = "" if os.geteuid() == 0 else "sudo "
    line = sudo + INSTALL_LINES[program].format(sudo=sudo, names=names)
    return f"Paybell needs a few system packages first. Type this line, then start again:\n\n    {line}\n"


def _apt_install(packages: list[str]) -> None:
    say(f"      installing {len(packages)} system packages: {' '.join(packages)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        run_quietly(["apt-get", "update"], env)
    except StepFailed as failure:
        say(f"      `apt-get update` failed; going on with the package lists at hand.\n{failure.output}")
    run_quietly(["apt-get", "install", "-y", "--no-install-recommends", *packages], env)
