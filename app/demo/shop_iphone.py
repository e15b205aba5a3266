"""The demo's iPhone: handled as the merchant's phone is, and told what the wallets of an iPhone are called."""

from collections.abc import Collection, Mapping
from datetime import datetime

from app.domain.notice import NoticeId
from app.link.ancs.identity import Ordinals, Told, fingerprint
from app.platforms.registry import Registry
from handset.simulator.iphone import Iphone, Shown


class ShopIphone:
    """Knows of each notice which identity the ledger must give it: what no link told the demo."""

    def __init__(self, iphone: Iphone, bundles: Mapping[str, str]) -> None:
        self.iphone = iphone
        self.phone_id = ""
        """As the station drew it when the iPhone was paired."""
        self._bundles = bundles
        self._ordinals = Ordinals()
        self._identities: dict[int, tuple[str, int]] = {}

    @property
    def battery(self) -> int | None:
        return self.iphone.battery

    @battery.setter
    def battery(self, percent: int | None) -> None:
        self.iphone.battery = percent

    @property
    def queued(self) -> tuple[()]:
        """An iPhone keeps no outbox."""
        return ()

    @property
    def connected_to(self) -> Collection[str]:
        return self.iphone.connected_to

    def identity(self, number: int) -> NoticeId:
        return NoticeId(self.phone_id, *self._identities[number])

    async def hear(self, app_id: str, title: str, text: str, posted_at: datetime | None = None) -> int | None:
        """A notice appears on the iPhone; `app_id` may be that of the same wallet on Android."""
        at = posted_at.astimezone() if posted_at else None
        shown = self.iphone.hear(self._bundles.get(app_id, app_id), title, text, at)
        epoch = fingerprint(told_by(shown))
        self._identities[shown.number] = (epoch, self._ordinals.of(shown.number, epoch))
        return shown.number

    async def go_out_of_range(self) -> None:
        await self.iphone.go_out_of_range()

    async def come_back(self) -> None:
        await self.iphone.come_back()

    async def restart(self) -> None:
        await self.iphone.restart()


def told_by(shown: Shown) -> Told:
    return Told(shown.app, shown.date, shown.title, shown.subtitle, shown.message)


def bundles_of(registry: Registry) -> dict[str, str]:
    """The iPhone's app for each Android package of a platform that has both."""
    return {
        package: rules.ios_bundles[0]
        for rules in registry.files
        if rules.ios_bundles
        for package in rules.android_packages
    }
