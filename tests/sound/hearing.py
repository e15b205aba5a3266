"""Ears for the tests: what was played, measured."""

import sys
from array import array
from dataclasses import dataclass

import numpy as np

from app.sound.tones import SAMPLE_RATE

SILENT_BELOW = 0.02
"""Of the loudest sample of the recording."""


@dataclass(frozen=True)
class Heard:
    """One unbroken sound: seconds from the start, seconds long, and hertz of its strongest tone."""

    begins: float
    length: float
    pitch: float


def samples(pcm: bytes) -> np.ndarray:
    values = array("h", pcm)
    if sys.byteorder == "big":
        values.byteswap()
    return np.asarray(values, dtype=float)


def sounds(pcm: bytes, *, gap: float = 0.03) -> list[Heard]:
    """The sounds between silences of `gap` seconds and more."""
    wave = samples(pcm)
    loud = np.flatnonzero(np.abs(wave) > SILENT_BELOW * np.abs(wave).max(initial=1))
    breaks = np.flatnonzero(np.diff(loud) > gap * SAMPLE_RATE)
    firsts, lasts = loud[np.r_[0, breaks + 1]], loud[np.r_[breaks, len(loud) - 1]]
    return [
        Heard(first / SAMPLE_RATE, (last - first) / SAMPLE_RATE, pitch(wave[first:last]))
        for first, last in zip(firsts, lasts, strict=True)
    ]


def pitches(pcm: bytes, lengths: list[float]) -> list[float]:
    """The strongest tone of each stretch of so many seconds, one after the other; 0 for silence."""
    ends = [round(sum(lengths[: count + 1]) * SAMPLE_RATE) for count in range(len(lengths))]
    parts = np.split(samples(pcm), ends)[: len(lengths)]
    return [pitch(part) if part.any() else 0.0 for part in parts]


def pitch(wave: np.ndarray) -> float:
    """The strongest tone, in hertz, to about a tenth."""
    spectrum = np.abs(np.fft.rfft(wave * np.hanning(len(wave)), 1 << 19))
    return float(spectrum.argmax() * SAMPLE_RATE / (1 << 19))
