"""One station on one data folder."""

from pathlib import Path

from filelock import FileLock, Timeout

from db.refusal import Refusal


class StationAlreadyRunning(Refusal):
    """Another process holds the lock of this data folder."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"A station is already running on {file.parent}. Close it first, or choose another folder by --data.",
            f"另一个收款台程序正在使用 {file.parent}。请先关闭它，或用 --data 指定别的文件夹。",
        )


class StationLock:
    """Held from construction until `release`, or until the process ends in any way: the system frees it then.

    Raises:
        StationAlreadyRunning: another process, or another lock of this one, holds `file`.
        OSError: the folder is missing or cannot be written.
    """

    def __init__(self, file: Path) -> None:
        self._lock = FileLock(file, blocking=False, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise StationAlreadyRunning(file) from None

    def release(self) -> None:
        self._lock.release()
