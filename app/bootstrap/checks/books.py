"""Ledger, clock and phones, as the ledger tells of them; nothing that it holds is said."""

from datetime import datetime, timedelta

from app.bootstrap.checks.finding import Finding, State, Words
from app.domain.trouble import LedgerUnwritable
from app.paths import DataFolder
from db.glance import Glance, glance
from db.opening import NoLedger
from db.refusal import Refusal

MAY_GO_BACK = timedelta(minutes=1)
"""By which a clock is set right now and then."""


def check_books(folder: DataFolder, now: datetime) -> list[Finding]:
    try:
        seen = glance(folder.ledger)
    except NoLedger:
        said = Words(
            "There is no ledger yet; the station makes it when it first starts.", "还没有账本；首次启动时建立。"
        )
        return [Finding("ledger", State.WARN, said, Words("Start the station.", "请启动收款台。"))]
    except (Refusal, LedgerUnwritable):
        return [_unreadable()]
    return [_ledger(seen), _clock(seen, now), _phones(seen, now)]


def _unreadable() -> Finding:
    return Finding(
        "ledger",
        State.BAD,
        Words("The ledger cannot be read by this program.", "本程序无法读取账本。"),
        Words(
            "Leave the file as it is and start the station, which says why; `restore` puts a backup in its place.",
            "请勿改动该文件，启动收款台会说明原因；可用 restore 恢复备份。",
        ),
    )


def _ledger(seen: Glance) -> Finding:
    if not seen.last_is_whole:
        said = Words("The last entry of the ledger was altered.", "账本的最后一条被改动过。")
        return Finding(
            "ledger", State.BAD, said, Words("Run `verify`, which names what differs.", "请运行 verify 查看差异。")
        )
    said = Words(f"The ledger can be read: {seen.entries} entries.", f"账本可以读取：共 {seen.entries} 条。")
    return Finding("ledger", State.OK, said)


def _clock(seen: Glance, now: datetime) -> Finding:
    if seen.last_at - now <= MAY_GO_BACK:
        return Finding("clock", State.OK, Words("The clock is after all that is recorded.", "时钟晚于所有记录。"))
    return Finding(
        "clock",
        State.BAD,
        Words("The clock stands before what is already recorded.", "时钟早于已有的记录。"),
        Words(
            "Set date, time and time zone, and let the system keep them.", "请校准日期、时间和时区，并开启自动对时。"
        ),
    )


def _phones(seen: Glance, now: datetime) -> Finding:
    if not seen.phones:
        said = Words("No phone is paired.", "没有已配对的手机。")
        return Finding("phone", State.WARN, said, Words("Pair one: Settings, Phones.", "请在“设置”“手机”中配对。"))
    if seen.heard_at is None:
        said = Words(f"{seen.phones} paired; no notice has ever come.", f"已配对 {seen.phones} 部；还没有收到过通知。")
        to_do = Words(
            "On the phone, let Paybell read notifications and keep running.",
            "请在手机上允许 Paybell 读取通知并保持后台运行。",
        )
        return Finding("phone", State.WARN, said, to_do)
    hours = max(0, (now - seen.heard_at) // timedelta(hours=1))
    said = Words(
        f"{seen.phones} paired; the last notice came {hours} hours ago.",
        f"已配对 {seen.phones} 部；最近的通知在 {hours} 小时前。",
    )
    return Finding("phone", State.OK, said)
