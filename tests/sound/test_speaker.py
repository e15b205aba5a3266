import subprocess
from pathlib import Path

import pytest

from app.sound.player import LENGTH, SPEAKER
from app.sound.tones import silence
from tests.sound.sound_cards import needs_alsa, no_card, recording_card


def speaker(stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(SPEAKER, input=stdin, capture_output=True, timeout=20)


def request(sound: bytes) -> bytes:
    return LENGTH.pack(len(sound)) + sound


@needs_alsa
def test_it_answers_for_each_sound_and_ends_with_its_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played = recording_card(tmp_path, monkeypatch)
    ended = speaker(request(silence(0.01)) + request(silence(0.02)))
    assert (ended.returncode, ended.stdout.split()) == (0, [b"taken", b"played"] * 2)
    assert sorted(file.stat().st_size for file in played.iterdir()) == [882, 1764]


@needs_alsa
def test_a_fault_is_one_line_and_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_card(tmp_path, monkeypatch)
    ended = speaker(request(silence(0.01)))
    assert ended.returncode == 1
    assert len(ended.stdout.splitlines()) == 1
    assert b"Error opening PCM device" in ended.stdout


def test_without_a_word_it_ends_in_peace() -> None:
    assert speaker(b"").returncode == 0
