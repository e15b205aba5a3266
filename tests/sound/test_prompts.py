from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.money import Money
from app.domain.notice import NoticeId
from app.sound.player import Player, SimpleaudioPlayer
from app.sound.prompts import GAP, Prompts
from app.sound.ring_queue import Ring
from app.sound.tones import Prompt, pcm, silence
from tests.sound.event_loop import PostBox
from tests.sound.hearing import sounds
from tests.sound.players import KeepingPlayer
from tests.sound.sound_cards import blocking_card, needs_alsa, no_card, recording_card, recordings

VOLUME = 80


class Ears:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.rang: list[int] = []
        self.heard_out: list[Ring] = []
        self.device: list[bool] = []

    def rung(self, notice_id: NoticeId) -> None:
        self.rang.append(notice_id.seq)

    def sounded(self, ring: Ring) -> None:
        self.heard_out.append(ring)

    def device_changed(self, available: bool) -> None:
        self.device.append(available)


@pytest.fixture
def box() -> PostBox:
    return PostBox()


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def player() -> KeepingPlayer:
    return KeepingPlayer()


OpenPrompts = Callable[..., Prompts]


@pytest.fixture
def open_prompts(box: PostBox, ears: Ears, player: KeepingPlayer) -> Iterator[OpenPrompts]:
    opened = []

    def open_them(on: Player = player, **settings) -> Prompts:
        prompts = Prompts(on, ears, box.post, **{"volume": VOLUME, "first_look_after": 0.02, **settings})
        opened.append(prompts)
        prompts.start()
        return prompts

    yield open_them
    for prompts in opened:
        prompts.close()


def ring_for(prompts: Prompts, seq: int, prompt: Prompt = Prompt.RECEIVED) -> None:
    prompts.ring(prompt, Money(seq, "CNY"), NoticeId("0123456789abcdef", "00000000000000e1", seq), "alipay")


def sound_of(prompt: Prompt, *, short: bool = False, volume: int = VOLUME) -> bytes:
    return pcm(prompt, volume, short=short) + silence(GAP)


def test_two_payments_are_two_rings_in_their_order(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, player: KeepingPlayer
) -> None:
    prompts = open_prompts()
    ring_for(prompts, 1)
    ring_for(prompts, 2, Prompt.LATE)
    box.run_until(lambda: len(ears.heard_out) == 2)
    assert ears.rang == [1, 2]
    assert player.played == [sound_of(Prompt.RECEIVED), sound_of(Prompt.LATE)]
    assert ears.device == [True]


def test_ten_payments_at_once_keep_the_bell_in_step(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, player: KeepingPlayer
) -> None:
    player.gate.clear()
    prompts = open_prompts()
    prompts.ring(Prompt.LOOK)
    for seq in range(1, 11):
        ring_for(prompts, seq)
    player.gate.set()
    box.run_until(lambda: len(ears.rang) == 10)
    short, full = sound_of(Prompt.RECEIVED, short=True), sound_of(Prompt.RECEIVED)
    assert player.played[-10:] == [short] * 4 + [full] * 6
    assert ears.rang == list(range(1, 11))


def test_the_alarm_goes_before_waiting_rings_and_comes_again_until_recovered(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, player: KeepingPlayer
) -> None:
    player.gate.clear()
    prompts = open_prompts(alarm_every=0.05)
    ring_for(prompts, 1)
    box.run_until(lambda: ears.rang == [1])
    ring_for(prompts, 2)
    prompts.alarm()
    player.gate.set()
    box.run_until(lambda: sum(ring.prompt is Prompt.FAILURE for ring in ears.heard_out) == 3)
    prompts.recovered()
    ring_for(prompts, 3)
    box.run_until(lambda: ears.rang == [1, 2, 3])
    assert [ring.prompt for ring in ears.heard_out][:3] == [Prompt.RECEIVED, Prompt.FAILURE, Prompt.RECEIVED]
    assert player.played[-1] == sound_of(Prompt.RECEIVED)


def test_muted_nothing_rings_nor_counts_but_a_replay_is_heard(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, player: KeepingPlayer
) -> None:
    prompts = open_prompts(muted=True)
    ring_for(prompts, 1)
    prompts.replay_last()
    box.run_until(lambda: len(ears.heard_out) == 1)
    assert player.played == [sound_of(Prompt.RECEIVED)]
    assert ears.rang == []
    prompts.mute(False)
    ring_for(prompts, 2)
    box.run_until(lambda: ears.rang == [2])


def test_a_new_volume_holds_from_the_next_ring_on(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, player: KeepingPlayer
) -> None:
    prompts = open_prompts()
    prompts.set_volume(30)
    ring_for(prompts, 1)
    box.run_until(lambda: ears.rang == [1])
    assert (prompts.volume, player.played) == (30, [sound_of(Prompt.RECEIVED, volume=30)])
    with pytest.raises(ValueError, match="0 to 100"):
        prompts.set_volume(101)


def test_a_lost_device_is_told_before_the_ring_and_used_again_when_it_is_back(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, player: KeepingPlayer
) -> None:
    prompts = open_prompts()
    box.run_until(lambda: ears.device == [True])
    player.present = False
    ring_for(prompts, 1)
    box.run_until(lambda: ears.rang == [1])
    assert ears.device == [True, False]
    assert player.played == ears.heard_out == []
    player.present = True
    box.run_until(lambda: ears.device == [True, False, True])
    ring_for(prompts, 2)
    box.run_until(lambda: len(ears.heard_out) == 1)
    assert player.played == [sound_of(Prompt.RECEIVED)]


def test_a_missing_device_is_told_once_however_often_it_is_looked_for(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, player: KeepingPlayer
) -> None:
    player.present = False
    prompts = open_prompts()
    for seq in range(1, 4):
        ring_for(prompts, seq)
    box.run_until(lambda: len(ears.rang) == 3)
    assert ears.device == [False]
    assert prompts.device_available is False


def test_after_closing_nothing_is_told(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, player: KeepingPlayer
) -> None:
    player.gate.clear()
    prompts = open_prompts()
    ring_for(prompts, 1)
    ring_for(prompts, 2)
    box.run_until(lambda: ears.rang == [1])
    prompts.close()
    box.run_posted()
    assert (ears.rang, prompts.waiting) == ([1], 1)


def test_closing_what_was_never_started_is_allowed(box: PostBox, ears: Ears, player: KeepingPlayer) -> None:
    Prompts(player, ears, box.post).close()


@needs_alsa
def test_two_rings_on_a_sound_card_are_apart_by_the_gap(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = recording_card(tmp_path, monkeypatch)
    prompts = open_prompts(SimpleaudioPlayer())
    ring_for(prompts, 1)
    ring_for(prompts, 2)
    box.run_until(lambda: len(ears.heard_out) == 2)
    first, second = sounds(b"".join(recordings(played)), gap=0.06)
    assert first.length == pytest.approx(0.35, abs=0.03)
    assert second.begins - (first.begins + first.length) == pytest.approx(GAP, abs=0.03)


@needs_alsa
def test_without_a_sound_card_every_ring_counts_and_the_station_goes_on(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_card(tmp_path, monkeypatch)
    prompts = open_prompts(SimpleaudioPlayer(), first_look_after=1.0)
    for seq in range(1, 6):
        ring_for(prompts, seq)
    box.run_until(lambda: len(ears.rang) == 5)
    assert ears.device == [False]


@needs_alsa
def test_a_sound_card_that_blocks_counts_as_none(
    open_prompts: OpenPrompts, box: PostBox, ears: Ears, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocking_card(tmp_path, monkeypatch)
    prompts = open_prompts(SimpleaudioPlayer(patience=0.3), first_look_after=1.0)
    ring_for(prompts, 1)
    box.run_until(lambda: ears.rang == [1])
    assert ears.device == [False]
