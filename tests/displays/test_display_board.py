import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from app.displays.content import idle
from app.displays.display_board import DARK, DisplayBoard
from app.displays.encoding import encoded
from app.displays.scene import SceneTimes
from app.domain.events import PaymentRecorded, SaleChanged, TroubleBegan, TroubleEnded
from app.domain.money import Money
from app.domain.pole_display import DisplayKind, PoleDisplay
from app.domain.sale import Sale, SaleLine
from app.domain.totals import DayTotals
from app.domain.trouble import StationTrouble
from app.services.bus import Bus
from app.settings import Settings, SettingsChanged
from tests.displays.ptys import PATIENCE, PtyDisplay
from tests.fakes import NOON, a_payment

LASTING = SceneTimes(3600, 3600, 3600)
BRIEF = SceneTimes(0.01, 0.01, 0.01)
OPEN = Sale("1", "CNY", (SaleLine("Tea", Money(1250, "CNY")),))
CHARGED = OPEN.charged(NOON)
PAID = CHARGED.paid(a_payment())
LED_DARK = b"\x1b@\x0c\x1bs0"
UNREACHABLE = StationTrouble.DISPLAY_UNREACHABLE


def led(display: PtyDisplay) -> PoleDisplay:
    return PoleDisplay(DisplayKind.LED8N, display.name)


def vfd(display: PtyDisplay) -> PoleDisplay:
    return PoleDisplay(DisplayKind.VFD, display.name)


class Shop:
    """A board on a bus, and the troubles that it told."""

    def __init__(self, settings: Settings, times: SceneTimes) -> None:
        self.bus, self.settings = Bus(), settings
        self.troubles: asyncio.Queue[TroubleBegan | TroubleEnded] = asyncio.Queue()
        self.bus.subscribe(TroubleBegan, self.troubles.put_nowait)
        self.bus.subscribe(TroubleEnded, self.troubles.put_nowait)
        self.board = DisplayBoard(self.bus, settings, times, retry_after=0.02)

    def pay(self) -> None:
        self.bus.publish(PaymentRecorded(a_payment(), DayTotals(a_payment().day), PAID))

    def change(self, settings: Settings) -> None:
        self.bus.publish(SettingsChanged(self.settings, settings))
        self.settings = settings

    async def trouble(self) -> TroubleBegan | TroubleEnded:
        return await asyncio.wait_for(self.troubles.get(), PATIENCE)


@asynccontextmanager
async def open_shop(*displays: PoleDisplay, times: SceneTimes = LASTING) -> AsyncIterator[Shop]:
    shop = Shop(Settings(shop_name="Wang", displays=displays), times)
    yield shop
    await shop.board.close()


async def test_a_sale_is_followed_byte_by_byte(display: PtyDisplay) -> None:
    async with open_shop(led(display)) as shop:
        assert await display.hears(LED_DARK) == LED_DARK
        for sale, message in (
            (OPEN, b"\x1bQA12.50\r\x1bs1"),
            (CHARGED, b"\x1bQA12.50\r\x1bs2"),
            (PAID, b"\x1bQA12.50\r\x1bs3"),
        ):
            shop.bus.publish(SaleChanged(sale))
            assert await display.hears(message) == message
    assert await display.hears(LED_DARK) == LED_DARK, "closed, it is dark"


async def test_every_display_shows_the_same_in_its_own_way(display: PtyDisplay, tmp_path: Path) -> None:
    other = PtyDisplay(tmp_path, "ttyOTHER")
    async with open_shop(led(display), vfd(other)) as shop:
        shop.bus.publish(SaleChanged(CHARGED))
        await display.hears(b"\x1bQA12.50\r\x1bs2")
        await other.hears(b"\x1f$\x01\x02TOTAL          12.50")
    other.unplug()


async def test_thanks_and_the_shops_name_come_by_themselves(display: PtyDisplay) -> None:
    async with open_shop(vfd(display), times=BRIEF) as shop:
        await display.hears(encoded(idle("Wang"), vfd(display)))
        shop.pay()
        heard = await display.hears(encoded(idle("Wang"), vfd(display)))
        assert b"RECEIVED       12.50" in heard
        assert b"THANK YOU" in heard


async def test_a_late_payment_changes_nothing(display: PtyDisplay) -> None:
    async with open_shop(led(display)) as shop:
        await display.hears(LED_DARK)
        payment = a_payment(late=True)
        shop.bus.publish(PaymentRecorded(payment, DayTotals(payment.day)))
        shop.bus.publish(SaleChanged(OPEN))
        message = b"\x1bQA12.50\r\x1bs1"
        assert await display.hears(message) == message


async def test_an_unplugged_display_is_a_trouble_that_ends_when_it_is_back(display: PtyDisplay) -> None:
    async with open_shop(led(display)) as shop:
        await display.hears(LED_DARK)
        display.unplug()
        shop.bus.publish(SaleChanged(OPEN))
        assert await shop.trouble() == TroubleBegan(UNREACHABLE, display.name)
        display.plug()
        assert await shop.trouble() == TroubleEnded(UNREACHABLE)
        await display.hears(b"\x1bQA12.50\r\x1bs1")


async def test_the_trouble_ends_with_the_last_display(display: PtyDisplay, tmp_path: Path) -> None:
    other = PtyDisplay(tmp_path, "ttyOTHER")
    display.unplug()
    async with open_shop(led(display), led(other)) as shop:
        assert await shop.trouble() == TroubleBegan(UNREACHABLE, display.name)
        other.unplug()
        shop.board.redraw()
        assert await shop.trouble() == TroubleBegan(UNREACHABLE, f"{display.name}, {other.name}")
        display.plug()
        assert await shop.trouble() == TroubleBegan(UNREACHABLE, other.name)
        other.plug()
        assert await shop.trouble() == TroubleEnded(UNREACHABLE)
    other.unplug()


async def test_a_display_taken_off_is_left_dark_and_is_no_trouble(display: PtyDisplay) -> None:
    async with open_shop(led(display)) as shop:
        shop.bus.publish(SaleChanged(OPEN))
        await display.hears(b"\x1bs1")
        shop.change(replace(shop.settings, displays=()))
        await display.hears(LED_DARK)
        shop.bus.publish(SaleChanged(CHARGED))
        shop.change(replace(shop.settings, displays=(led(display),)))
        assert await display.hears(b"\x1bs2") == b"\x1bQA12.50\r\x1bs2", "it comes back to what is shown now"
        display.unplug()
        shop.board.redraw()
        assert await shop.trouble() == TroubleBegan(UNREACHABLE, display.name)
        shop.change(replace(shop.settings, displays=()))
        assert await shop.trouble() == TroubleEnded(UNREACHABLE)
    display.plug()


async def test_another_kind_on_the_same_port_takes_over(display: PtyDisplay) -> None:
    async with open_shop(led(display)) as shop:
        await display.hears(LED_DARK)
        shop.change(replace(shop.settings, displays=(vfd(display),)))
        message = encoded(idle("Wang"), vfd(display))
        assert await display.hears(message) == message
    assert shop.troubles.empty()


async def test_another_name_of_the_shop_is_shown(display: PtyDisplay) -> None:
    async with open_shop(vfd(display)) as shop:
        await display.hears(encoded(idle("Wang"), vfd(display)))
        shop.change(replace(shop.settings, volume=3))
        shop.change(replace(shop.settings, shop_name="Li"))
        message = encoded(idle("Li"), vfd(display))
        assert await display.hears(message) == message


async def test_a_closed_board_hears_nothing(display: PtyDisplay) -> None:
    async with open_shop(led(display)) as shop:
        shop.pay()
        await display.hears(b"\x1bs3")
    await display.hears(encoded(DARK, led(display)))
    shop.pay()
    shop.bus.publish(SaleChanged(OPEN))
    shop.change(Settings())
    assert await display.hears_nothing_else()
