"""A small shop for the tests of the customer's side: its platforms, codes, sales and payments."""

import numpy
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.codes.scan import payloads
from app.domain.collection_code import CollectionCode
from app.domain.events import PaymentRecorded
from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.sale import Sale, SaleLine
from app.domain.totals import DayTotals
from app.settings import Settings
from app.ui.customer.stage import Timings
from app.ui.customer.window import CustomerWindow
from app.ui.picture_file import picture_of
from app.ui.signals import StationSignals
from tests.fakes import NOON, a_payment

ALIPAY = Platform("alipay", "Alipay", "支付宝", "#1677ff")
WECHAT = Platform("wechat_pay", "WeChat Pay", "微信支付", "#07c160")
PLATFORMS = {platform.key: platform for platform in (ALIPAY, WECHAT)}
ALIPAY_CODE = CollectionCode("alipay", "Counter", "https://qr.alipay.com/fkx17421abcdefgh98765")
WECHAT_CODE = CollectionCode("wechat_pay", "Counter", "wxp://f2f0abcDEFghiJKLmnoPQRstuVWXyz0123456789abcd")
SIZES = [QSize(800, 480), QSize(1366, 768), QSize(3840, 2160)]
PORTRAIT = QSize(1080, 1920)
PATIENT = Timings(60_000, 60_000, 60_000, 60_000, 60_000)
"""No state ends while a test looks at it."""


def a_sale(*amounts: int, label: str = "Tea") -> Sale:
    return Sale("1", "CNY", tuple(SaleLine(label, Money(amount, "CNY")) for amount in amounts))


def recorded(payment: Payment | None = None, sale: Sale | None = None) -> PaymentRecorded:
    payment = payment or a_payment()
    return PaymentRecorded(payment, DayTotals(payment.day), sale)


def charged(sale: Sale) -> Sale:
    return sale.charged(NOON)


def open_window(
    qtbot: QtBot, settings: Settings, timings: Timings = PATIENT, size: QSize = SIZES[0]
) -> tuple[CustomerWindow, StationSignals]:
    """A shown customer's window whose codes are drawn, and what it listens to."""
    signals = StationSignals()
    window = CustomerWindow(signals, settings, PLATFORMS, timings)
    qtbot.addWidget(window)
    window.resize(size)
    with qtbot.waitSignal(window.codes_drawn) if settings.codes else qtbot.waitExposed(window):
        window.show()
    return window, signals


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def scanned(widget: QWidget) -> list[str]:
    return payloads(picture_of(picture(widget)))


def in_colour(image: QImage, colour: str, area: QRect | None = None) -> "numpy.ndarray":
    """Which pixels of `area` are exactly `colour` (`#rrggbb`), row by row."""
    area = area or image.rect()
    pixels = numpy.frombuffer(image.constBits(), dtype=numpy.uint32).reshape(image.height(), -1)
    part = pixels[area.top() : area.bottom() + 1, area.left() : area.right() + 1]
    return (part & 0xFFFFFF) == int(colour[1:], 16)


def inked(image: QImage, colour: str, area: QRect | None = None) -> QRect:
    """The rectangle that holds every pixel of exactly `colour` in `area`; a null one when there is none."""
    area = area or image.rect()
    hits = in_colour(image, colour, area)
    if not hits.any():
        return QRect()
    rows, columns = hits.any(axis=1).nonzero()[0], hits.any(axis=0).nonzero()[0]
    return QRect(QPoint(columns[0], rows[0]), QPoint(columns[-1], rows[-1])).translated(area.topLeft())


def figure_height(image: QImage, colour: str, area: QRect) -> int:
    """The height in pixels of the last digit of the largest text in `colour` in `area`, which ends rightmost there."""
    box = inked(image, colour, area)
    strip = QRect(box)
    strip.setLeft(round(box.right() - box.width() * 0.12))
    rows = in_colour(image, colour, strip).any(axis=1)
    return max(len(run) for run in bytes(rows).split(b"\0"))
