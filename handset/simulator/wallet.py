"""A customer's wallet: it scans what a camera sees, takes an amount, and pays."""

import json
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from urllib.parse import unquote

import numpy
import zxingcpp
from PySide6.QtGui import QImage

from handset.simulator.wordings import PlatformPush, PushedPayment, Wallet, read_catalogue

LARGEST_MINOR = 50_000_00
"""The simulated bank's limit for one payment, in fen."""


class Refusal(StrEnum):
    """Why the wallet does not scan or pay. The value is the sentence in English; the window translates it."""

    NO_CODE = "No code in sight. Charge a sale at the till, so that the customer display shows one."
    SEVERAL_CODES = "More than one code in sight. Show one at a time."
    FOREIGN_CODE = "This code belongs to no wallet that this phone has."
    NOTHING_SCANNED = "Scan a code first."
    NO_AMOUNT = "Enter an amount."
    NOT_A_NUMBER = "An amount is a number, such as 12.50."
    TOO_FINE = "The smallest coin is 0.01."
    NOTHING_TO_PAY = "The amount must be more than zero."
    TOO_MUCH = "One payment may be 50,000.00 at most."


class WalletRefused(Exception):
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """A merchant's collection code. `amount_minor`, in fen, is there when the code itself carries the amount."""

    wallet: Wallet
    payload: str
    amount_minor: int | None = None


class CustomerWallet:
    """One customer's phone, with every wallet of the catalogue on it. `push` carries its payments to the merchant."""

    def __init__(self, push: PlatformPush, payer: str | None = None) -> None:
        self.scanned: ScannedCode | None = None
        self._push = push
        self._payer = payer

    def scan(self, picture: QImage) -> ScannedCode:
        """Read the one code in the picture and open the wallet it belongs to.

        Raises:
            WalletRefused: there is no code, more than one, or one that no wallet knows.
        """
        self.scanned = None
        self.scanned = recognise(_only(payloads(picture)))
        return self.scanned

    def pay(self, amount_text: str = "") -> PushedPayment:
        """Pay what the code asks, or the typed amount where it asks none. A code pays once: scan again for the next.

        Raises:
            WalletRefused: nothing was scanned, or the amount is none.
        """
        if self.scanned is None:
            raise WalletRefused(Refusal.NOTHING_SCANNED)
        asked = self.scanned.amount_minor
        amount_minor = read_amount(amount_text) if asked is None else asked
        payment = self._push.payment(self.scanned.wallet.key, amount_minor, self._payer)
        self.scanned = None
        return payment


def payloads(picture: QImage) -> list[str]:
    """The texts of the QR codes in the picture, each once."""
    if picture.isNull():
        return []
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = numpy.frombuffer(grey.constBits(), dtype=numpy.uint8)
    view = zxingcpp.ImageView(pixels, grey.width(), grey.height(), zxingcpp.ImageFormat.Lum, grey.bytesPerLine())
    qr_codes = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(view, formats=qr_codes, text_mode=zxingcpp.TextMode.Plain)
    return list(dict.fromkeys(code.text for code in found))


def recognise(payload: str) -> ScannedCode:
    """Which wallet a collection code belongs to, and what it asks.

    Raises:
        WalletRefused: no wallet knows it, or the amount in it is none.
    """
    for wallet in read_catalogue().wallets:
        if found := wallet.code(payload):
            return ScannedCode(wallet, payload, _asked_amount(found))
    raise WalletRefused(Refusal.FOREIGN_CODE)


def read_amount(text: str) -> int:
    """An amount in yuan as a person types it, in fen.

    Raises:
        WalletRefused: it is no amount that can be paid.
    """
    plain = unicodedata.normalize("NFKC", text).strip().lstrip("¥").strip()
    if not plain:
        raise WalletRefused(Refusal.NO_AMOUNT)
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]*)?|\.[0-9]+", plain):
        raise WalletRefused(Refusal.NOT_A_NUMBER)
    return _payable(Decimal(plain).scaleb(2))


def _payable(fen: Decimal) -> int:
    if fen != fen.to_integral_value():
        raise WalletRefused(Refusal.TOO_FINE)
    if fen <= 0:
        raise WalletRefused(Refusal.NOTHING_TO_PAY)
    if fen > LARGEST_MINOR:
        raise WalletRefused(Refusal.TOO_MUCH)
    return int(fen)


def _only(found: list[str]) -> str:
    if not found:
        raise WalletRefused(Refusal.NO_CODE)
    if len(found) > 1:
        raise WalletRefused(Refusal.SEVERAL_CODES)
    return found[0]


def _asked_amount(code: re.Match[str]) -> int | None:
    """The amount in Alipay's transfer scheme: `biz_data` is JSON, `a` the amount in yuan."""
    order = code.groupdict().get("order")
    if not order:
        return None
    try:
        amount = json.loads(unquote(order)).get("a")
    except ValueError as error:
        raise WalletRefused(Refusal.FOREIGN_CODE) from error
    return None if amount is None else read_amount(str(amount))
