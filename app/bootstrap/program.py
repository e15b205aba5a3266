"""The station as a program: its parts in the order of starting, and in reverse when it ends."""

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from app.bootstrap.back_end import BackEndDesk
from app.bootstrap.backup import backups_of, newest_day
from app.bootstrap.day_end import DayEndDesk
from app.bootstrap.day_files import DayFiles
from app.bootstrap.displays import Displays
from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.export_desk import ExportDesk
from app.bootstrap.faces import Faces
from app.bootstrap.goods import Goods
from app.bootstrap.logs import logging_to
from app.bootstrap.opening import Opened, start_opening
from app.bootstrap.past_payments import PastPaymentsDesk
from app.bootstrap.platforms import known_platforms
from app.bootstrap.radio import backends
from app.bootstrap.reconcile_desk import ReconcileDesk
from app.bootstrap.sound import Sound
from app.bootstrap.station import Station
from app.domain.notice import NoticeId
from app.domain.trouble import LedgerUnwritable
from app.link.ble_link import BleRadio, RadioBackends
from app.link.gui_thread import allow_in_gui_thread
from app.link.link_timings import LinkTimings
from app.paths import DataFolder
from app.platforms.registry import Registry
from app.services.bus import Bus
from app.services.owner_settings import OwnerSettings
from app.services.shop_clock import ShopClock
from app.settings import Settings, open_settings
from app.sound.player import Player, SimpleaudioPlayer
from app.ui.customer.stage import USUAL_TIMINGS, Timings
from app.ui.refusal_window import RefusalWindow
from db.refusal import Refusal
from db.station_lock import StationLock

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a station is given from outside: a demo and a test give it other things than a shop does."""

    backends: RadioBackends | None = None
    player: Callable[[], Player] = SimpleaudioPlayer
    on_rung: Callable[[NoticeId], None] | None = None
    timings: LinkTimings | None = None
    customer_timings: Timings = USUAL_TIMINGS
    windowed: bool = False
    """The till in a window instead of the whole screen."""
    customer_in_window: bool = False
    """The customer's window as one of its own even where there is no second monitor."""


@dataclass(frozen=True, slots=True)
class Program:
    """A running station with its windows and its sound."""

    station: Station
    faces: Faces
    sound: Sound
    day_end: DayEndDesk
    goods: Goods
    past_payments: PastPaymentsDesk
    back_end: BackEndDesk


@asynccontextmanager
async def running_program(app: QApplication, folder: DataFolder, surroundings: Surroundings) -> AsyncIterator[Program]:
    """Open everything, windows first; at the end stop everything in reverse.

    Raises:
        Refusal: the data in `folder` cannot be used.
        LedgerUnwritable: the disk does not let the ledger be opened.
    """
    allow_in_gui_thread()
    async with AsyncExitStack() as stack:
        opening = start_opening(folder)
        bus = Bus()
        settings = OwnerSettings(bus, folder.settings, open_settings(folder.settings))
        registry = known_platforms(folder, log.warning)
        faces = Faces(app, settings.now, registry, surroundings.customer_timings)
        stack.push_async_callback(faces.close)
        faces.show(windowed=surroundings.windowed, customer_in_window=surroundings.customer_in_window)
        opened = await asyncio.wrap_future(opening)
        stack.callback(opened.ledger.close)
        sound = _sound(bus, settings.now, registry, surroundings)
        stack.callback(sound.close)
        station = _station(folder, bus, settings, registry, opened, surroundings)
        stack.push_async_callback(station.stop)
        faces.serve(station, sound)
        stack.push_async_callback(Displays(bus, settings, surroundings.customer_timings, faces.till).close)
        desk = _day_end(stack, station, faces)
        past = _past_payments(stack, station, faces, sound)
        _serve_files(stack, station, faces, folder)
        goods = Goods(app, bus, faces.till, lambda: settings.now)
        stack.push_async_callback(goods.close)
        back_end = _back_end(stack, station, faces, folder)
        await faces.show_today()
        await station.start()
        await goods.open(folder)
        back_end.start()
        sound.voice.open()
        _keep_what_stands(stack)
        yield Program(station, faces, sound, desk, goods, past, back_end)


def _keep_what_stands(stack: AsyncExitStack) -> None:
    """A collection that walked over all of it would hold the window for 60 ms."""
    stack.callback(gc.unfreeze)
    gc.freeze()


def _day_end(stack: AsyncExitStack, station: Station, faces: Faces) -> DayEndDesk:
    platforms = station.rules.registry.platforms
    desk = DayEndDesk(station, faces.till, faces.signals, platforms, ask=faces.gate.ask)
    stack.push_async_callback(desk.close)
    return desk


def _back_end(stack: AsyncExitStack, station: Station, faces: Faces, folder: DataFolder) -> BackEndDesk:
    desk = BackEndDesk(station, folder, faces.till, faces.gate.allowed_by)
    stack.push_async_callback(desk.close)
    return desk


def _past_payments(stack: AsyncExitStack, station: Station, faces: Faces, sound: Sound) -> PastPaymentsDesk:
    platforms = station.rules.registry.platforms
    desk = PastPaymentsDesk(station, faces.till, faces.signals, platforms, ring=sound.bell.replay)
    stack.push_async_callback(desk.close)
    return desk


def _serve_files(stack: AsyncExitStack, station: Station, faces: Faces, folder: DataFolder) -> None:
    """What is written for the owner: exports when asked for, the day's files and a backup when a day ends."""
    stack.push_async_callback(ExportDesk(station, folder.ledger, faces.till, faces.gate.allowed_by).close)
    stack.push_async_callback(ReconcileDesk(station, folder.ledger, faces.till).close)
    station.day_end.then(DayFiles(station, folder.ledger).write)
    stack.push_async_callback(backups_of(station, folder).finish)
    faces.till.sheets.newest_backup = newest_day


def _sound(bus: Bus, settings: Settings, registry: Registry, surroundings: Surroundings) -> Sound:
    post = asyncio.get_running_loop().call_soon_threadsafe
    return Sound(bus, surroundings.player(), post, settings, registry.platforms, surroundings.on_rung)


def _station(
    folder: DataFolder,
    bus: Bus,
    settings: OwnerSettings,
    registry: Registry,
    opened: Opened,
    surroundings: Surroundings,
) -> Station:
    return Station(
        folder,
        bus=bus,
        clock=ShopClock(),
        settings=settings,
        registry=registry,
        opened=opened,
        radio=_radio(opened.ledger.station_id, settings, surroundings),
    )


def _radio(station_id: str, settings: OwnerSettings, surroundings: Surroundings) -> BleRadio:
    return BleRadio(
        station_id,
        lambda: settings.now.name_to_show,
        timings=surroundings.timings,
        backends=surroundings.backends,
    )


def run_station(folder: DataFolder, *, radio: str = "", windowed: bool = False) -> int:
    """Run until the till is closed or the process is asked to end; 1 when it could not start."""
    app = application()
    try:
        folder.make()
        lock = StationLock(folder.lock)
    except Refusal as refusal:
        return _refuse(refusal.en, refusal.zh)
    except OSError as error:
        return _refuse(*_unusable(error))
    try:
        with logging_to(folder.log):
            return _run(app, folder, Surroundings(backends=backends(radio), windowed=windowed))
    finally:
        lock.release()


def application() -> QApplication:
    """The one Qt application of this process. Windows closing do not end it: the program decides when it ends."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Paybell")
    app.setDesktopFileName("paybell")
    app.setQuitOnLastWindowClosed(False)
    return app


def _run(app: QApplication, folder: DataFolder, surroundings: Surroundings) -> int:
    try:
        run_on_qt(app, _until_closed(app, folder, surroundings))
    except Refusal as refusal:
        return _refuse(refusal.en, refusal.zh)
    except OSError as error:
        return _refuse(*_unusable(error))
    except LedgerUnwritable as trouble:
        return _refuse(*_unopened(folder, trouble.detail or str(trouble.trouble)))
    return 0


def _unusable(error: OSError) -> tuple[str, str]:
    return f"The data folder cannot be used: {error}", f"数据文件夹无法使用：{error}"


def _unopened(folder: DataFolder, why: str) -> tuple[str, str]:
    return (
        f"The ledger {folder.ledger} cannot be opened: {why}. Free the disk, or make the folder writable.",
        f"账本 {folder.ledger} 无法打开：{why}。请腾出磁盘空间，或取得对该文件夹的写权限，然后重新启动。",
    )


async def _until_closed(app: QApplication, folder: DataFolder, surroundings: Surroundings) -> None:
    closed = asyncio.Event()
    on_request_to_end(closed.set)
    async with running_program(app, folder, surroundings) as program:
        program.faces.till_closed.connect(closed.set)
        await closed.wait()


def on_request_to_end(end: Callable[[], None]) -> None:
    """Call `end` on Ctrl+C and when the system asks this process to end."""
    if sys.platform != "win32":
        for wish in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(wish, end)


def _refuse(en: str, zh: str) -> int:
    print(f"{en}\n{zh}", file=sys.stderr)  # noqa: T201  # for whoever started it from a terminal
    if QApplication.platformName() != "offscreen":
        RefusalWindow(en, zh).exec()
    return 1
