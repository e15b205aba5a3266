"""Putting a backup in the ledger's place, on the command line."""

from datetime import datetime
from pathlib import Path

from app.bootstrap.terminal import refuse
from app.domain.trouble import LedgerUnwritable
from app.paths import DataFolder
from db.refusal import Refusal
from db.restore import Restored, restore
from db.station_lock import StationLock


def restore_ledger(folder: DataFolder, file: Path) -> int:
    """Verify `file` before it replaces the ledger. 1 while a station runs on the folder, or when it does not verify."""
    if not file.is_file():
        return refuse(f"{file}: there is no such file.", f"{file}：没有这个文件。")
    try:
        folder.make()
        lock = StationLock(folder.lock)
        try:
            restored = restore(file, folder, datetime.now().astimezone())
        finally:
            lock.release()
    except Refusal as refusal:
        return refuse(refusal.en, refusal.zh)
    except (LedgerUnwritable, OSError) as error:
        return refuse(
            f"The ledger in {folder.root} was not replaced: {error}", f"{folder.root} 中的账本没有被替换：{error}"
        )
    print("\n".join(_sentences(restored)))  # noqa: T201  # the command's result
    return 0


def _sentences(restored: Restored) -> tuple[str, ...]:
    """What was restored, in both languages, then what a copy never holds."""
    entries, last = restored.report.entries, restored.last_day
    seal = last.seal.hash if last and last.seal else ""
    kept = [restored.kept] if restored.kept else []
    beside = ", ".join(file.name for file in restored.beside)
    return (
        f"Restored {entries} journal entries.",
        f"The last day that ended is {last.day}, number {last.number}, seal {seal}."
        if last
        else "No day has ended yet.",
        *(f"What stood here before is kept as {file}." for file in kept),
        *([f"Also restored: {beside}."] if beside else []),
        "Pairing keys and PINs are in no backup: on another computer pair the phones anew and give new PINs.",
        f"已恢复 {entries} 条账目。",
        f"最后日结的营业日是 {last.day}，第 {last.number} 号，封印 {seal}。" if last else "还没有日结过。",
        *(f"原来的账本保存为 {file}。" for file in kept),
        *([f"同时恢复了：{beside}。"] if beside else []),
        "备份里没有配对密钥和 PIN 码：换了电脑，请重新配对手机并设置新的 PIN 码。",
    )
