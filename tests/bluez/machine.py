"""A small Linux with a Bluetooth stack of its own, booted by QEMU: this machine needs no radio and no Bluetooth.

The guest runs Debian's kernel and sees this machine's files read-only, under an overlay that is thrown away. What it
prints on its second serial line is its result: a JSON object a line. docs/bluez.md tells the whole.
"""

import json
import lzma
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from installer.system_libraries import FOR_GUEST, PATH, missing_programs

FIRST_PROCESS = Path(__file__).with_name("init")
MODULES = (
    "virtio_pci", "9pnet_virtio", "9p", "overlay", "hci_vhci", "ecdh_generic", "cmac", "aes_generic", "ccm",
)  # fmt: skip
SET_UP_WITHIN = 240.0
"""Seconds for each step of apt."""


class CannotRun(Exception):
    """This machine cannot boot the guest; the message says why, and what would help."""


class GuestFailed(Exception):
    """The guest did not come to its end. The message has the last of its console."""


@dataclass(frozen=True, slots=True)
class Kernel:
    """`image` as QEMU boots it, and the modules to load, in this order."""

    image: Path
    modules: tuple[Path, ...]


def cache_folder() -> Path:
    """Outside the tree: a kernel is fetched once, not once a checkout."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "paybell-bluez"


def make_ready() -> Kernel:
    """Look for the programs, and fetch the kernel unless it is there already.

    Raises:
        CannotRun: it is not possible on this machine.
    """
    if sys.platform != "linux" or platform.machine() != "x86_64":
        raise CannotRun("it needs Linux on x86-64")
    if os.geteuid() != 0:
        raise CannotRun("it needs root, to hand this machine's files to a guest and to fetch packages by apt")
    if shutil.which("apt-get") is None:
        raise CannotRun("it needs Debian's apt, where the kernel comes from")
    if missing := [need.apt for need in missing_programs(FOR_GUEST)]:
        raise CannotRun(f"it needs packages of Debian: apt-get install {' '.join(missing)}")
    return _kernel(cache_folder())


def boot(kernel: Kernel, job: Path, *, within_s: float) -> list[dict[str, object]]:
    """Run the Python script `job` in a fresh guest with this interpreter; the results that it printed, in order.

    Raises:
        GuestFailed: it did not end by itself within `within_s`, or the job ended by an error.
    """
    with tempfile.TemporaryDirectory(prefix="paybell-bluez-") as name:
        folder = Path(name)
        console, results = folder / "console", folder / "results"
        command = _qemu(kernel, _first_disk(kernel, folder), console, results, job)
        try:
            subprocess.run(command, check=True, timeout=within_s, stdin=subprocess.DEVNULL)
        except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
            raise GuestFailed(f"{error}\n{_text(console)}") from error
        if "guest: job ended with 0" not in _text(console):
            raise GuestFailed(f"the job failed in the guest\n{_text(console)}")
        return [json.loads(line) for line in _text(results).splitlines() if line.strip()]


def _qemu(kernel: Kernel, disk: Path, console: Path, results: Path, job: Path) -> list[str]:
    quick = "quiet oops=panic preempt=none cryptomgr.notests=1 mitigations=off init_on_alloc=0"
    words = f"console=ttyS0 panic=-1 {quick} python={sys.executable} job={job}"
    return [
        "qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "Nehalem", "-m", "2048", "-smp", "1",
        "-display", "none", "-monitor", "none", "-nodefaults", "-no-reboot",
        "-kernel", str(kernel.image), "-initrd", str(disk), "-append", words,
        "-serial", f"file:{console}", "-serial", f"file:{results}",
        "-virtfs", "local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap",
    ]  # fmt: skip


def _first_disk(kernel: Kernel, folder: Path) -> Path:
    """The file system that the kernel starts from: busybox, the modules, and the first process."""
    root = folder / "first"
    for place in ("bin", "dev", "host", "layers", "modules", "new", "proc", "sys"):
        (root / place).mkdir(parents=True)
    shutil.copy(shutil.which("busybox", path=PATH) or "", root / "bin" / "busybox")
    shutil.copy(FIRST_PROCESS, root / "init")
    (root / "init").chmod(0o755)
    for number, module in enumerate(kernel.modules):
        (root / "modules" / f"{number:03}.ko").write_bytes(_unpacked(module))
    names = b"\0".join(bytes(file.relative_to(root)) for file in sorted(root.rglob("*")))
    disk = folder / "first.cpio"
    disk.write_bytes(_output(["cpio", "-o", "-H", "newc", "--null", "--quiet"], cwd=root, said=names))
    return disk


def _unpacked(module: Path) -> bytes:
    return lzma.decompress(module.read_bytes()) if module.suffix == ".xz" else module.read_bytes()


def _kernel(cache: Path) -> Kernel:
    cache.mkdir(parents=True, exist_ok=True)
    kept = cache / "kernel"
    if not kept.exists():
        _fetch(cache, kept)
    release = next((kept / "lib" / "modules").iterdir()).name
    return Kernel(kept / "boot" / f"vmlinuz-{release}", _modules(kept, release))


def _fetch(cache: Path, kept: Path) -> None:
    """Only a kernel that is whole gets its name: what was interrupted is begun anew."""
    if not _output(["apt-cache", "depends", "linux-image-amd64"]).strip():
        _output(["apt-get", "update", "-q"])
    depends = _output(["apt-cache", "depends", "linux-image-amd64"]).decode().split()
    package = next((word for word in depends if word.startswith("linux-image-") and word != "linux-image-amd64"), None)
    if package is None:
        raise CannotRun("apt knows no linux-image-amd64: only Debian's kernel was tried")
    with tempfile.TemporaryDirectory(dir=cache) as name:
        _output(["apt-get", "download", "-q", package], cwd=Path(name))
        fetched = next(Path(name).glob("*.deb"))
        _output(["dpkg-deb", "-x", str(fetched), "kernel"], cwd=Path(name))
        unpacked = Path(name) / "kernel"
        _output(["depmod", "-b", str(unpacked), next((unpacked / "lib" / "modules").iterdir()).name])
        unpacked.rename(kept)


def _modules(kernel: Path, release: str) -> tuple[Path, ...]:
    files: dict[Path, None] = {}
    for module in MODULES:
        said = _output(["modprobe", "-d", str(kernel), "-S", release, "--show-depends", module]).decode()
        files.update((Path(line.split()[1]), None) for line in said.splitlines() if line.startswith("insmod"))
    return tuple(files)


def _output(command: list[str], *, cwd: Path | None = None, said: bytes = b"") -> bytes:
    try:
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "PATH": PATH}
        done = subprocess.run(
            command, cwd=cwd, input=said, env=env, capture_output=True, timeout=SET_UP_WITHIN, check=True
        )
    except subprocess.CalledProcessError as error:
        raise CannotRun(f"`{' '.join(command)}` failed: {error.stderr.decode(errors='replace')[-500:]}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotRun(f"`{' '.join(command)}` failed: {error}") from error
    return done.stdout


def _text(file: Path) -> str:
    return file.read_text("utf-8", errors="replace") if file.exists() else ""
