from collections.abc import Iterator

import pytest

from app.domain.events import (
    LedgerRecovered,
    LinkChanged,
    NoticeUnsure,
    PaymentNotRecorded,
    PaymentRecorded,
    SoundChanged,
    TroubleBegan,
    TroubleEnded,
)
from app.domain.link_state import LinkPhase, LinkState
from app.domain.money import Money
from app.domain.totals import DayTotals
from app.domain.trouble import LedgerTrouble, StationTrouble
from app.domain.verdict import Ruling, Verdict
from app.services.bus import Bus
from app.sound.bell import Bell
from app.sound.prompts import GAP
from app.sound.tones import Prompt, pcm, silence
from tests.fakes import NOON, EventLog, a_notice, a_payment
from tests.sound.event_loop import PostBox
from tests.sound.players import KeepingPlayer

UNSURE = Verdict(Ruling.UNSURE, "two amounts")


class Shop:
    """A bell in a shop, and what came of it."""

    def __init__(self, *, present: bool = True, alarm_every: float = 5.0) -> None:
        self.bus, self.box, self.player = Bus(), PostBox(), KeepingPlayer()
        self.player.present = present
        self.events = EventLog(self.bus.subscribe, SoundChanged, TroubleBegan, TroubleEnded)
        self.rung: list[int] = []
        self.said: list[tuple[Money, str]] = []
        self.bell = Bell(
            self.bus,
            self.player,
            self.box.post,
            say=lambda money, platform: self.said.append((money, platform)),
            on_rung=lambda notice_id: self.rung.append(notice_id.seq),
            alarm_every=alarm_every,
        )
        self.stop = self.bell.start()

    def pay(self, seq: int, *, late: bool = False) -> None:
        payment = a_payment(1250, seq, late=late)
        self.bus.publish(PaymentRecorded(payment, DayTotals(payment.day)))

    def link(self, phase: LinkPhase, phone_id: str = "0123456789abcdef") -> None:
        self.bus.publish(LinkChanged(LinkState(phone_id, "Counter phone", phase, NOON)))

    def prompts_heard(self) -> list[Prompt]:
        names = {pcm(prompt, 80) + silence(GAP): prompt for prompt in Prompt}
        return [names[sound] for sound in self.player.played]

    def hear(self, *prompts: Prompt) -> None:
        """Rings for a last payment and requires that exactly these prompts were heard before it."""
        self.pay(999)
        self.box.run_until(lambda: 999 in self.rung)
        assert self.prompts_heard() == [*prompts, Prompt.RECEIVED]


@pytest.fixture
def shop() -> Iterator[Shop]:
    shop = Shop()
    yield shop
    shop.stop()


def test_a_payment_rings_and_is_spoken_afterwards(shop: Shop) -> None:
    shop.pay(7)
    shop.box.run_until(lambda: bool(shop.said))
    assert shop.rung == [7]
    assert shop.said == [(Money(1250, "CNY"), "alipay")]
    assert shop.prompts_heard() == [Prompt.RECEIVED]


def test_a_late_payment_sounds_late(shop: Shop) -> None:
    shop.pay(1, late=True)
    shop.hear(Prompt.LATE)


def test_a_sound_can_be_tried(shop: Shop) -> None:
    shop.bell.try_out(Prompt.PHONE_SILENT)
    shop.hear(Prompt.PHONE_SILENT)


def test_a_notice_for_the_tray_asks_for_a_look(shop: Shop) -> None:
    shop.bus.publish(NoticeUnsure(a_notice(), UNSURE))
    shop.hear(Prompt.LOOK)
    assert shop.rung == [999]


def test_unrecorded_payments_sound_the_alarm_until_the_ledger_recovers() -> None:
    shop = Shop(alarm_every=0)  # always due, so that nothing else can ring while it is on
    for seq in range(3):
        shop.bus.publish(PaymentNotRecorded(a_notice(seq), UNSURE, LedgerTrouble.DISK_FULL))
    shop.pay(1)
    shop.box.run_until(lambda: len(shop.player.played) >= 3)
    assert set(shop.prompts_heard()) == {Prompt.FAILURE}
    shop.bus.publish(LedgerRecovered())
    shop.box.run_until(lambda: shop.rung == [1])
    assert shop.prompts_heard()[-1] is Prompt.RECEIVED
    shop.stop()


def test_a_silent_phone_is_told_once_a_silence(shop: Shop) -> None:
    for phase in (LinkPhase.SILENT, LinkPhase.CONNECTING, LinkPhase.SILENT, LinkPhase.CONNECTED, LinkPhase.SILENT):
        shop.link(phase)
    shop.link(LinkPhase.SILENT, phone_id="fedcba9876543210")
    shop.hear(Prompt.PHONE_SILENT, Prompt.PHONE_SILENT, Prompt.PHONE_SILENT)


@pytest.mark.parametrize("phase", [phase for phase in LinkPhase if phase is not LinkPhase.SILENT])
def test_other_states_of_the_link_make_no_sound(shop: Shop, phase: LinkPhase) -> None:
    shop.link(phase)
    shop.hear()


def test_a_missing_device_is_a_trouble_that_ends_when_it_is_back() -> None:
    shop = Shop(present=False)
    shop.box.run_until(lambda: shop.events.events == [TroubleBegan(StationTrouble.NO_SOUND)])
    shop.player.present = True
    shop.box.run_until(lambda: shop.events.events[1:] == [TroubleEnded(StationTrouble.NO_SOUND)])
    assert shop.bell.device_available
    shop.stop()


def test_a_device_that_is_there_is_no_news(shop: Shop) -> None:
    shop.hear()
    assert shop.events.events == []


def test_how_the_sound_is_set_is_published(shop: Shop) -> None:
    shop.bell.mute(True)
    shop.bell.set_volume(35)
    assert shop.events.events == [SoundChanged(True, 80), SoundChanged(True, 35)]
    assert (shop.bell.muted, shop.bell.volume) == (True, 35)


def test_the_last_payment_is_replayed_with_its_words_though_muted(shop: Shop) -> None:
    shop.bell.mute(True)
    shop.pay(1)
    shop.bell.replay_last()
    shop.box.run_until(lambda: bool(shop.said))
    assert shop.rung == []
    assert shop.prompts_heard() == [Prompt.RECEIVED]


def test_a_payment_of_any_day_is_rung_again_with_its_words(shop: Shop) -> None:
    payment = a_payment(900, 7, late=True)
    shop.bell.replay(payment)
    shop.box.run_until(lambda: bool(shop.said))
    assert (shop.rung, shop.prompts_heard()) == ([], [Prompt.LATE])
    assert shop.said == [(payment.money, "alipay")]


def test_a_stopped_bell_hears_nothing() -> None:
    shop = Shop()
    shop.stop()
    shop.pay(1)
    shop.box.run_posted()
    assert shop.rung == shop.events.events == shop.player.played == []
