"""From the start of the process to 'phone connected', against a process that only opens a bare PySide6 window.

    python -m tests.bench.start [--runs 10]

The phone and its air stand in this process; the station's process reaches them over TCP, so its time includes importing
the virtual radio, which a shop's station never does. That import is measured by itself too.
"""

import argparse
import asyncio
import logging
import signal
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.program import Surroundings, application
from app.demo.headless import use_two_virtual_screens
from app.demo.shop import open_shop
from app.sound.player import SilentPlayer
from handset.simulator.air import Air
from handset.simulator.phone import Phone
from handset.simulator.phone_radio import AirPlug
from handset.simulator.station_talk import PhoneNews

ROOT = Path(__file__).parents[2]
BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel
class Bare(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        app.quit()
app = QApplication([])
window = Bare("bare")
window.show()
app.exec()
"""
VIRTUAL_RADIO = "import app.link.virtual_radio; print('painted', flush=True)"
NOTHING = "print('painted', flush=True)"


async def pair_once(app: QApplication, folder: Path) -> None:
    """Leaves a station's data folder with a paired phone, and that phone's outbox, in `folder`."""
    async with open_shop(app, folder, Surroundings(player=SilentPlayer, windowed=True), language="en"):
        pass


async def time_to_output(code: str) -> float:
    """Milliseconds from the start of a Python process to its first line of output."""
    began = perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    await process.stdout.readline()
    elapsed = (perf_counter() - began) * 1000
    await process.wait()
    return elapsed


async def time_to_connected(folder: Path, port: int, connected: asyncio.Event) -> float:
    """Milliseconds from the start of a station's process to the phone's word that its session stands."""
    connected.clear()
    began = perf_counter()
    words = ("main.py", "run", "--window", "--data", str(folder), "--radio", f"tcp-client:127.0.0.1:{port}")
    process = await asyncio.create_subprocess_exec(sys.executable, *words, cwd=ROOT)
    await asyncio.wait_for(connected.wait(), 60)
    elapsed = (perf_counter() - began) * 1000
    process.send_signal(signal.SIGTERM)
    await process.wait()
    return elapsed


async def measure(folder: Path, runs: int) -> dict[str, list[float]]:
    connected = asyncio.Event()

    def tell(news: PhoneNews) -> None:
        if news.kind == "connected":
            connected.set()

    air = Air()
    door = await air.serve("127.0.0.1", 0)
    phone = Phone(folder / "phone", AirPlug(air), tell=tell)
    await phone.switch_on()
    times: dict[str, list[float]] = {"python": [], "bare": [], "radio": [], "station": []}
    for _ in range(runs + 1):
        times["python"].append(await time_to_output(NOTHING))
        times["bare"].append(await time_to_output(BARE_WINDOW))
        times["radio"].append(await time_to_output(VIRTUAL_RADIO))
        times["station"].append(await time_to_connected(folder, door.port, connected))
    await phone.switch_off()
    door.close()
    return {name: values[1:] for name, values in times.items()}


def report(times: dict[str, list[float]]) -> None:
    python, bare, radio, station = (statistics.median(times[name]) for name in ("python", "bare", "radio", "station"))
    importing = radio - python
    print(f"bare PySide6 window painted          p50 {bare:7.0f} ms")
    print(f"station: phone connected             p50 {station:7.0f} ms   {station / bare:.2f} of bare")
    print(f"of that, importing the virtual radio p50 {importing:7.0f} ms, which a shop's station does not")
    rest = station - importing
    print(f"station without that import              {rest:7.0f} ms   {rest / bare:.2f} of bare")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    logging.disable(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="paybell-bench-") as scratch:
        folder = Path(scratch) / "shop"
        use_two_virtual_screens(Path(scratch))
        app = application()
        run_on_qt(app, pair_once(app, folder))
        report(asyncio.run(measure(folder, runs)))


if __name__ == "__main__":
    main()
