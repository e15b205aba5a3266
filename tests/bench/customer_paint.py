"""How long the customer's window takes to paint money that has come: `python -m tests.bench.customer_paint`."""

import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.ui.customer.received_view import ReceivedView
from app.ui.customer.window import CustomerWindow
from app.ui.signals import StationSignals
from tests.fakes import a_payment
from tests.ui.shop import PATIENT, PLATFORMS, PORTRAIT, SIZES, recorded

ROUNDS = 200


def paint_times_ms(app: QApplication, size: QSize, chips: int) -> list[float]:
    """For each of `ROUNDS` payments, the time of one synchronous repaint of the window."""
    signals = StationSignals()
    window = CustomerWindow(signals, Settings(), PLATFORMS, PATIENT)
    window.resize(size)
    window.show()
    signals.payment_recorded.emit(recorded())
    view = window.findChild(ReceivedView)
    beneath = tuple(a_payment(1000 + seq, seq) for seq in range(1, chips + 1))
    times = []
    for seq in range(100, 100 + ROUNDS):
        app.processEvents()
        view.show_payments(a_payment(1200 + seq, seq), beneath)
        start = time.perf_counter()
        window.repaint()
        times.append((time.perf_counter() - start) * 1000)
    return times


def main() -> None:
    app = QApplication([])
    for size in (*SIZES, PORTRAIT):
        for chips in (0, 12):
            times = paint_times_ms(app, size, chips)
            figures = f"p50 {statistics.median(times):6.2f} ms  p99 {statistics.quantiles(times, n=100)[98]:6.2f} ms"
            print(f"{size.width():4}x{size.height():4}  chips {chips:2}  {figures}")


if __name__ == "__main__":
    main()
