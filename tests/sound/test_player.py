import os
import sys
import threading
from pathlib import Path

import pytest

from app.sound.player import NoSound, SilentPlayer, SimpleaudioPlayer
from app.sound.tones import Prompt, length_of, pcm
from tests.sound.hearing import pitches, sounds
from tests.sound.sound_cards import blocking_card, needs_alsa, no_card, recording_card, recordings

MUTE_SPEAKER = "import sys; sys.stdin.buffer.read()"
DYING_SPEAKER = "import os, sys; sys.stdin.buffer.read(4); print('taken', flush=True); os._exit(9)"


@pytest.fixture
def player():
    player = SimpleaudioPlayer()
    yield player
    player.close()


def scripted(script: str, patience: float = 10.0) -> SimpleaudioPlayer:
    return SimpleaudioPlayer([sys.executable, "-c", script], patience=patience)


@needs_alsa
@pytest.mark.parametrize("prompt", Prompt)
def test_what_reaches_the_device_has_the_pitch_and_length_of_the_prompt(
    prompt: Prompt, player: SimpleaudioPlayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = recording_card(tmp_path, monkeypatch)
    player.play(pcm(prompt))
    player.wait_played()
    [recording] = recordings(played)
    assert length_of(recording) == pytest.approx(prompt.value.length, abs=0.002)
    notes = prompt.value.notes
    heard = pitches(recording, [note.length for note in notes])
    assert heard == pytest.approx([note.pitch for note in notes], rel=0.01)
    audible = sum(sound.length for sound in sounds(recording))
    assert audible == pytest.approx(sum(note.length for note in notes if note.pitch), abs=0.04)


@needs_alsa
def test_trying_the_device_makes_no_sound(
    player: SimpleaudioPlayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = recording_card(tmp_path, monkeypatch)
    player.detect()
    assert list(played.iterdir())
    assert not recordings(played)


@needs_alsa
def test_without_a_device_it_says_why_and_prints_nothing(
    player: SimpleaudioPlayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    no_card(tmp_path, monkeypatch)
    with pytest.raises(NoSound, match="PCM device"):
        player.detect()
    assert capfd.readouterr() == ("", "")


@needs_alsa
def test_a_device_that_blocks_is_given_up_and_stops_no_other_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocking_card(tmp_path, monkeypatch)
    player, given_up, beats = SimpleaudioPlayer(patience=0.5), threading.Event(), 0

    def play() -> None:
        with pytest.raises(NoSound, match="did not answer"):
            player.play(pcm(Prompt.RECEIVED))
        given_up.set()

    threading.Thread(target=play).start()
    while not given_up.wait(0.01):
        beats += 1
    player.close()
    assert beats > 10


@needs_alsa
def test_the_device_is_used_again_once_it_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = blocking_card(tmp_path, monkeypatch)
    player = SimpleaudioPlayer(patience=0.5)
    with pytest.raises(NoSound):
        player.detect()
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    player.detect()
    player.close()
    os.close(reading)


def test_a_speaker_that_never_answers_is_ended() -> None:
    player = scripted(MUTE_SPEAKER, patience=0.3)
    with pytest.raises(NoSound, match="did not answer"):
        player.play(pcm(Prompt.RECEIVED))
    player.close()


def test_a_speaker_that_dies_half_way_is_no_sound() -> None:
    player = scripted(DYING_SPEAKER)
    player.play(pcm(Prompt.RECEIVED))
    with pytest.raises(NoSound):
        player.wait_played()
    player.close()


def test_a_speaker_that_cannot_start_is_no_sound(tmp_path: Path) -> None:
    player = SimpleaudioPlayer([str(tmp_path / "nowhere")])
    with pytest.raises(NoSound, match="does not start"):
        player.play(pcm(Prompt.RECEIVED))


def test_closing_ends_what_waits_and_what_comes() -> None:
    player, ended = scripted(MUTE_SPEAKER), threading.Event()

    def play() -> None:
        with pytest.raises(NoSound):
            player.play(pcm(Prompt.RECEIVED))
        ended.set()

    threading.Thread(target=play).start()
    player.close()
    assert ended.wait(5)
    with pytest.raises(NoSound, match="closed"):
        player.play(pcm(Prompt.RECEIVED))


def test_the_silent_player_counts_what_it_was_given() -> None:
    player = SilentPlayer()
    player.play(pcm(Prompt.RECEIVED))
    player.play(pcm(Prompt.LATE))
    assert player.accepted == 2
    assert player.seconds == pytest.approx(0.35 + 0.62, abs=0.001)
