"""Counters with a radio and a phone near it: one over bleak, with a real GATT link, and one in memory."""

import asyncio
from typing import Protocol

from app.domain.phone import PairedPhone
from app.services.ports import LinkPlan, PhoneRadio
from handset.simulator.phone import Phone
from tests.contracts.radio_fake import PhoneFake, RadioFake
from tests.link.shop import ALIPAY, Ledger, Shop, pay


class Counter(Protocol):
    """A radio and the verbs of a phone near it."""

    radio: PhoneRadio

    async def phone_scans(self, uri: str, key: bytes) -> str: ...
    async def wallet_says(self, app_id: str, text: str) -> None: ...
    async def phone_leaves(self) -> None: ...
    async def phone_returns(self) -> None: ...


class RealCounter:
    def __init__(self, shop: Shop, phone: Phone) -> None:
        self.radio: PhoneRadio = shop.station().radio
        self._phone = phone

    async def phone_scans(self, uri: str, key: bytes) -> str:
        self._phone.accept_pairing(uri)
        return self._phone.phone_id

    async def wallet_says(self, app_id: str, text: str) -> None:
        await pay(self._phone, text, app_id)

    async def phone_leaves(self) -> None:
        await self._phone.go_out_of_range()

    async def phone_returns(self) -> None:
        await self._phone.come_back()


class FakeCounter:
    def __init__(self) -> None:
        self._radio = RadioFake()
        self.radio: PhoneRadio = self._radio
        self._phone = PhoneFake("Phone")

    async def phone_scans(self, uri: str, key: bytes) -> str:
        self._radio.scanned(self._phone, key)
        self._phone.come_back()
        return self._phone.phone_id

    async def wallet_says(self, app_id: str, text: str) -> None:
        self._phone.pay(app_id, text)

    async def phone_leaves(self) -> None:
        self._phone.go_away()

    async def phone_returns(self) -> None:
        self._phone.come_back()


def listen(counter: Counter, ledger: Ledger, paired: PairedPhone, key: bytes) -> "asyncio.Task[None]":
    link = counter.radio.link(LinkPlan(paired, key, lambda: ledger.up_to, lambda: (ALIPAY,)), ledger)
    ledger.links[paired.phone_id] = link  # type: ignore[assignment]  # any link acknowledges alike
    return asyncio.create_task(link.run())
