"""What the payment platforms push to a merchant's phone, in their own words, read from `wordings.toml`."""

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

DATA = Path(__file__).with_name("wordings.toml")
LARGEST_SEEDED_MINOR = 200_00


class PushedNotice(NamedTuple):
    """A notice as the phone's system hands it to a listening app."""

    app_id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Takings:
    """What a wallet says of the merchant's day so far: payments, and their sum in fen."""

    count: int = 0
    total_minor: int = 0

    def with_payment(self, amount_minor: int) -> "Takings":
        return Takings(self.count + 1, self.total_minor + amount_minor)


@dataclass(frozen=True, slots=True)
class Wallet:
    """A wallet app, with the patterns of the collection codes that it pays to."""

    key: str
    name_en: str
    name_zh: str
    colour: str
    app_id: str
    codes: tuple[re.Pattern[str], ...]

    def code(self, payload: str) -> re.Match[str] | None:
        return next((found for pattern in self.codes if (found := pattern.fullmatch(payload))), None)


@dataclass(frozen=True, slots=True)
class Wording:
    """One wallet's way to say that money came. `evidence` is the kind of its source, as the data file explains."""

    wallet: str
    app_id: str
    title: str
    text: str
    evidence: str
    shortest: bool = False
    """Whether whole yuan are written without decimals."""

    def notice(self, amount_minor: int, payer: str, earlier: Takings = Takings()) -> PushedNotice:
        """The notice of a payment of `amount_minor` fen, after `earlier` ones on the same day."""
        day = earlier.with_payment(amount_minor)
        parts = {"{amount}": yuan(amount_minor, self.shortest), "{payer}": payer}
        parts |= {"{count}": str(day.count), "{total}": yuan(day.total_minor)}
        return PushedNotice(self.app_id, _filled(self.title, parts), _filled(self.text, parts))


@dataclass(frozen=True, slots=True)
class Junk:
    """A notice that is no payment; `kind` says what it is instead."""

    kind: str
    app_id: str
    title: str
    text: str
    evidence: str

    def notice(self, amount_minor: int) -> PushedNotice:
        parts = {"{amount}": yuan(amount_minor)}
        return PushedNotice(self.app_id, _filled(self.title, parts), _filled(self.text, parts))


@dataclass(frozen=True, slots=True)
class Catalogue:
    wallets: tuple[Wallet, ...]
    payments: tuple[Wording, ...]
    junk: tuple[Junk, ...]
    payers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PushedPayment:
    """A payment as a platform made it, with the notice that it sent. `amount_minor` is in fen."""

    wallet: str
    amount_minor: int
    payer: str
    notice: PushedNotice


class PlatformPush:
    """The payment platforms' push services for one merchant. The same seed gives the same notices."""

    def __init__(self, seed: int, catalogue: "Catalogue | None" = None) -> None:
        self._catalogue = catalogue or read_catalogue()
        self._random = Random(seed)  # noqa: S311 - a simulation that must repeat, nothing secret
        self._takings: dict[str, Takings] = {}

    def payment(self, wallet: str, amount_minor: int, payer: str | None = None) -> PushedPayment:
        """A payment by `wallet`, in one of that wallet's wordings; without a payer, by anyone."""
        wording = self._random.choice([each for each in self._catalogue.payments if each.wallet == wallet])
        payer = payer or self._random.choice(self._catalogue.payers)
        earlier = self._takings.get(wallet, Takings())
        self._takings[wallet] = earlier.with_payment(amount_minor)
        return PushedPayment(wallet, amount_minor, payer, wording.notice(amount_minor, payer, earlier))

    def any_payment(self) -> PushedPayment:
        """A payment by any wallet, of 0.01 to 200.00 yuan."""
        wallet = self._random.choice(self._catalogue.wallets)
        return self.payment(wallet.key, self._random.randint(1, LARGEST_SEEDED_MINOR))

    def junk(self) -> PushedNotice:
        """Spending, a refund, a chat, an advertisement: anything but a payment."""
        return self._random.choice(self._catalogue.junk).notice(self._random.randint(1, LARGEST_SEEDED_MINOR))


@cache
def read_catalogue() -> Catalogue:
    data = tomllib.loads(DATA.read_text("utf-8"))
    wallets = tuple(_wallet(row) for row in data["wallet"])
    apps = {wallet.key: wallet.app_id for wallet in wallets}
    return Catalogue(
        wallets=wallets,
        payments=tuple(_wording(row, apps) for row in data["payment"]),
        junk=tuple(Junk(row["kind"], row["app"], row["title"], row["text"], row["evidence"]) for row in data["junk"]),
        payers=tuple(data["payers"]),
    )


def yuan(amount_minor: int, shortest: bool = False) -> str:
    """Fen as the wallets write yuan: `1500.00`, or in the shortest style `1500`."""
    whole = shortest and amount_minor % 100 == 0
    return str(amount_minor // 100) if whole else f"{Decimal(amount_minor).scaleb(-2):.2f}"


def _wallet(row: dict[str, Any]) -> Wallet:
    codes = tuple(re.compile(pattern) for pattern in row["codes"])
    return Wallet(row["key"], row["name_en"], row["name_zh"], row["colour"], row["app"], codes)


def _wording(row: dict[str, Any], apps: dict[str, str]) -> Wording:
    wallet, shortest = row["wallet"], row.get("style") == "shortest"
    return Wording(wallet, apps[wallet], row["title"], row["text"], row["evidence"], shortest)


def _filled(template: str, parts: dict[str, str]) -> str:
    return re.sub(r"\{\w+\}", lambda found: parts[found[0]], template)
