"""Sound cards for the tests, made of ALSA's own plugins: one that records, one that blocks, and none."""

import ctypes.util
import os
import sys
from pathlib import Path

import pytest

needs_alsa = pytest.mark.skipif(
    sys.platform != "linux" or ctypes.util.find_library("asound") is None, reason="ALSA is Linux's"
)

FILE_CARD = """
pcm.!default {{ type plug slave.pcm {{ type file slave.pcm {{ type null }} file "{file}" format raw truncate false }} }}
"""


def recording_card(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """From now on each sound that is played becomes a file of raw samples in the folder that is returned."""
    played = folder / "played"
    played.mkdir()
    _use(FILE_CARD.format(file=played / "sound"), folder, monkeypatch)
    return played


def blocking_card(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """From now on opening the device blocks, until somebody reads the pipe that is returned."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    _use(FILE_CARD.format(file=pipe).replace("truncate false", ""), folder, monkeypatch)
    return pipe


def no_card(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on there is no device."""
    _use("", folder, monkeypatch)


def recordings(played: Path) -> list[bytes]:
    """The sounds in the order of playing; moments of silence, by which a device is tried, are left out."""
    files = sorted(played.iterdir(), key=lambda file: (file.suffix, file.name))
    return [pcm for file in files if any(pcm := file.read_bytes())]


def _use(configuration: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "asound.conf"
    file.write_text(configuration)
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(file))
