"""The bell's sounds, made here rather than recorded: 16-bit little-endian PCM, one channel, 44.1 kHz.

Pitches are equal-tempered notes from A4 = 440 Hz (ISO 16). All lie above 230 Hz, because the small loudspeakers of
tills give little below that.
"""

import math
import sys
from array import array
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

SAMPLE_RATE = 44_100
"""Samples a second."""
BYTES_PER_SAMPLE = 2
SHORT_FORM = 0.35
"""The length of a note in the short form, as a part of its full length."""

FULL_SCALE = 32_767
CYCLE = 4096
ATTACK_S = 0.006
RELEASE_S = 0.025
DECAY_S = 0.35
"""A struck note falls to 1/e of its amplitude in this time."""


@dataclass(frozen=True, slots=True)
class Note:
    """`pitch` in hertz, 0 for a rest; `length` in seconds."""

    pitch: float
    length: float


@dataclass(frozen=True, slots=True)
class Melody:
    """`level` is the peak at full volume, as a part of full scale; `partials` the strengths of the harmonics.

    The first partial is the strongest, so that the pitch written is the pitch heard.
    """

    notes: tuple[Note, ...]
    level: float
    partials: tuple[float, ...]

    @property
    def length(self) -> float:
        """Seconds, in the full form."""
        return sum(note.length for note in self.notes)


BELL = (1.0, 0.35, 0.12)
SOFT = (1.0, 0.12)
HORN = (1.0, 0.75, 0.5, 0.3)


class Prompt(Enum):
    """What the bell can say. Each differs from the others in the number of notes, their direction or their pitch."""

    RECEIVED = Melody((Note(659.26, 0.12), Note(987.77, 0.23)), 0.85, BELL)
    """Money has come: a bright rise of a fifth, E5 to B5, 350 ms."""
    LATE = Melody((Note(783.99, 0.26), Note(523.25, 0.36)), 0.6, BELL)
    """Money came long after it was paid: a slow fall, G5 to C5, 620 ms."""
    LOOK = Melody((Note(587.33, 0.15), Note(0.0, 0.08), Note(587.33, 0.15)), 0.4, SOFT)
    """A notice waits for a person: D5 twice, soft, 380 ms."""
    FAILURE = Melody(
        (Note(233.08, 0.16), Note(0.0, 0.07), Note(233.08, 0.16), Note(0.0, 0.07), Note(233.08, 0.16)), 0.9, HORN
    )
    """A payment could not be recorded: B flat 3 three times, hard, 620 ms."""
    PHONE_SILENT = Melody((Note(349.23, 0.45),), 0.35, SOFT)
    """The phone is not heard any more: one soft F4, 450 ms."""


def gain(volume: int) -> float:
    """The factor on the samples for a volume of 0 to 100, by the cube law of PulseAudio's `pa_sw_volume`.

    Loudness goes with the logarithm of the pressure: in a straight line, nearly all of the slider would sound the same.
    50 gives 0.125 (-18 dB).

    Raises:
        ValueError: the volume is not from 0 to 100.
    """
    if not 0 <= volume <= 100:
        raise ValueError(f"a volume is from 0 to 100: {volume}")
    return (volume / 100) ** 3


@lru_cache(maxsize=16)
def pcm(prompt: Prompt, volume: int = 100, *, short: bool = False) -> bytes:
    """The prompt's samples. Takes some milliseconds when first asked for: not on the window's thread."""
    peak = FULL_SCALE * prompt.value.level * gain(volume)
    samples = array("h", [round(peak * value) for value in _melody(prompt.value, SHORT_FORM if short else 1.0)])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()


def silence(seconds: float) -> bytes:
    return bytes(round(seconds * SAMPLE_RATE) * BYTES_PER_SAMPLE)


def length_of(sound: bytes) -> float:
    """Seconds."""
    return len(sound) / BYTES_PER_SAMPLE / SAMPLE_RATE


def _melody(melody: Melody, stretch: float) -> list[float]:
    """Samples from -1 to 1; the loudest reaches 1 or -1."""
    cycle = _cycle(melody.partials)
    samples = [value for note in melody.notes for value in _note(note.pitch, note.length * stretch, cycle)]
    loudest = max(map(abs, samples))
    return [value / loudest for value in samples]


@lru_cache(maxsize=4)
def _cycle(partials: tuple[float, ...]) -> list[float]:
    """One turn of the wave. Reading it off a table is five times as fast as its sines, for -60 dB of noise."""
    turn = 2 * math.pi / CYCLE
    harmonics = [(turn * number, strength) for number, strength in enumerate(partials, start=1)]
    return [sum(strength * math.sin(step * at) for step, strength in harmonics) for at in range(CYCLE)]


def _note(pitch: float, length: float, cycle: list[float]) -> list[float]:
    count = round(length * SAMPLE_RATE)
    if not pitch:
        return [0.0] * count
    step, fall = pitch * CYCLE / SAMPLE_RATE, -1 / (DECAY_S * SAMPLE_RATE)
    samples = [cycle[int(at * step) % CYCLE] * math.exp(at * fall) for at in range(count)]
    _fade(samples, ATTACK_S, range(count))
    _fade(samples, RELEASE_S, range(count - 1, -1, -1))
    return samples


def _fade(samples: list[float], seconds: float, order: range) -> None:
    """From rest to full along a raised cosine: a jump would be heard as a click."""
    count = min(round(seconds * SAMPLE_RATE), len(order))
    for way, at in enumerate(order[:count]):
        samples[at] *= 0.5 - 0.5 * math.cos(math.pi * way / count)
