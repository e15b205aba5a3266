"""The data folder: may it be written, is what is secret private, is there room, can the settings be read?"""

import os
import shutil
import stat
import sys

from app.bootstrap.checks.finding import Finding, State, Words
from app.paths import DataFolder
from app.services.disk_watch import NEARLY_FULL
from app.settings import read_settings


def check_permissions(folder: DataFolder) -> Finding:
    if not folder.root.exists():
        said = Words("There is no data folder yet; the station makes it.", "还没有数据文件夹；收款台启动时会建立。")
        return Finding("permissions", State.OK, said)
    if not os.access(folder.root, os.R_OK | os.W_OK | os.X_OK):
        return Finding(
            "permissions",
            State.BAD,
            Words("The data folder cannot be written.", "数据文件夹不可写。"),
            Words("Give the user who runs the station the right to write it.", "请给运行收款台的用户写入权限。"),
        )
    if open_to_others := [
        file.name for file in (folder.keys, folder.pins) if file.exists() and _others_read(file.stat())
    ]:
        names = ", ".join(open_to_others)
        return Finding(
            "permissions",
            State.BAD,
            Words(f"Other users of this computer can read {names}.", f"本机其他用户可以读取 {names}。"),
            Words(
                "Start the station once, which mends it; then pair the phones anew and set new PINs.",
                "请启动一次收款台，会自动修正；然后重新配对手机并更换 PIN 码。",
            ),
        )
    return Finding("permissions", State.OK, Words("The data folder is ours alone to write.", "数据文件夹权限正常。"))


def check_disk(folder: DataFolder) -> Finding:
    place = next(place for place in (folder.root, *folder.root.absolute().parents) if place.exists())
    free = shutil.disk_usage(place).free
    said = Words(f"{free // 1_000_000} MB are free.", f"剩余空间 {free // 1_000_000} MB。")
    if free >= NEARLY_FULL:
        return Finding("disk", State.OK, said)
    return Finding(
        "disk",
        State.BAD,
        said,
        Words("Free some room: payments cannot be kept on a full disk.", "请腾出空间：磁盘满时无法记录收款。"),
    )


def check_settings(folder: DataFolder) -> Finding:
    """What is wrong in the file is not told here: it may be the shop's own words."""
    if not read_settings(folder.settings).problem:
        return Finding("settings", State.OK, Words("The settings can be read.", "设置可以读取。"))
    return Finding(
        "settings",
        State.WARN,
        Words("The settings file cannot be used; defaults serve.", "设置文件无法使用；正在使用默认设置。"),
        Words(
            "Start the station: it puts the file aside. Then set it anew.",
            "请启动收款台：它会把旧文件移开，然后重新设置。",
        ),
    )


def _others_read(seen: os.stat_result) -> bool:
    """On Windows an access list says it, which the station itself puts right at every start."""
    return sys.platform != "win32" and bool(stat.S_IMODE(seen.st_mode) & (stat.S_IRWXG | stat.S_IRWXO))
