"""Can this computer listen for phones? It is tried: nothing else tells."""

import asyncio

from app.bootstrap.checks.finding import Finding, State, Words
from app.domain.link_state import LinkPhase
from app.link.ble_link import RadioBackends
from app.link.radio_failed import RadioFailed

LISTENING = Words("This computer listens for phones.", "本机可以搜索手机。")
TROUBLES = {
    LinkPhase.NO_ADAPTER: (
        Words("This computer has no Bluetooth LE adapter.", "本机没有低功耗蓝牙适配器。"),
        Words("Plug in a USB adapter for Bluetooth 4.0 or later.", "请插入蓝牙 4.0 或以上的 USB 适配器。"),
    ),
    LinkPhase.ADAPTER_OFF: (
        Words("Bluetooth is switched off.", "蓝牙已关闭。"),
        Words("Switch it on in the system's settings.", "请在系统设置中打开蓝牙。"),
    ),
    LinkPhase.NO_PERMISSION: (
        Words("The system does not let this program use Bluetooth.", "系统不允许本程序使用蓝牙。"),
        Words("Allow it in the system's privacy settings.", "请在系统的隐私设置中允许。"),
    ),
}
PASSING = (
    Words("Bluetooth is busy or reports a fault.", "蓝牙繁忙或报告故障。"),
    Words(
        "Try again; if it stays so, unplug the adapter or restart the computer.",
        "请再试；若仍如此，请拔插适配器或重启电脑。",
    ),
)


def check_adapter(backends: RadioBackends | None) -> Finding:
    return asyncio.run(_listen_once(backends))


async def _listen_once(backends: RadioBackends | None) -> Finding:
    from app.link.phone_finder import PhoneFinder

    began = asyncio.Event()
    finder = PhoneFinder(backends.scanner if backends else None, round_s=60)
    seeking = asyncio.create_task(finder.find(lambda _: False, began.set))
    listening = asyncio.create_task(began.wait())
    await asyncio.wait((seeking, listening), return_when=asyncio.FIRST_COMPLETED)
    found = _judge(seeking)
    for task in (seeking, listening):
        task.cancel()
    await asyncio.gather(seeking, listening, return_exceptions=True)
    return found


def _judge(seeking: "asyncio.Task[object]") -> Finding:
    if not seeking.done():
        return Finding("adapter", State.OK, LISTENING)
    error = seeking.exception()
    phase = error.phase if isinstance(error, RadioFailed) else None
    said, to_do = TROUBLES.get(phase, PASSING) if phase else PASSING
    return Finding("adapter", State.BAD, said, to_do)
