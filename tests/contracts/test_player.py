"""What every Player promises, kept by the silent one and by the real one on a sound card that is a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sound.player import Player, SilentPlayer, SimpleaudioPlayer
from app.sound.tones import Prompt, pcm
from tests.sound.sound_cards import needs_alsa, recording_card


@pytest.fixture(params=["silent", pytest.param("simpleaudio", marks=needs_alsa)])
def player(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    recording_card(tmp_path, monkeypatch)
    player: Player = SilentPlayer() if request.param == "silent" else SimpleaudioPlayer()
    yield player
    player.close()


def test_it_takes_one_sound_after_the_other(player: Player) -> None:
    player.detect()
    for prompt in Prompt:
        player.play(pcm(prompt))
        player.wait_played()


def test_closing_twice_is_allowed(player: Player) -> None:
    player.play(pcm(Prompt.RECEIVED))
    player.close()
    player.close()
