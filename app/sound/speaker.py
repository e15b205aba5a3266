"""The program that holds the sound device, in a process of its own; `player` starts it and speaks to it.

It stands apart for two reasons. simpleaudio opens the device without giving up Python's global lock, so a device that
blocks would stop every thread of the station, its window too; and a fault inside a sound driver would end the station.
A third is ALSA's habit of printing to standard error from C: here that goes nowhere, and the station's stays clean.

Arguments: sample rate in hertz and bytes per sample of one-channel PCM. Standard input: sounds, each as its length
(4 bytes, little-endian) and that many bytes. Standard output, for each sound: a line `taken` when the device has
accepted it and a line `played` when it is through, or one line that says what is wrong, after which it ends. It also
ends with its input, and so with the station.

This file imports nothing of the station: it is run by its path, and starts in a few hundredths of a second.
"""

import faulthandler
import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

LENGTH = struct.Struct("<I")
OPENING_MAY_TAKE = 5.0
"""Seconds. `player` loses patience before; this is for a station that ended while the device was stuck."""


def main(sample_rate: int, bytes_per_sample: int) -> int:
    try:
        for sound in _sounds(sys.stdin.buffer):
            playing = _hand_over(sound, sample_rate, bytes_per_sample)
            _say("taken")
            playing.wait_done()
            _say("played")
    except Exception as fault:  # noqa: BLE001 -- whatever a driver throws is told to the station, which decides
        _say(" ".join(str(fault).split()) or type(fault).__name__)
        return 1
    return 0


def _sounds(stream: BinaryIO) -> Iterator[bytes]:
    while len(head := stream.read(LENGTH.size)) == LENGTH.size:
        yield stream.read(LENGTH.unpack(head)[0])


def _hand_over(sound: bytes, sample_rate: int, bytes_per_sample: int) -> Any:
    """Only the fault handler's thread needs no global lock, so only it can end this process when opening blocks."""
    import simpleaudio  # here, so that a missing libasound is told like any other fault

    with Path(os.devnull).open("w") as nowhere:
        faulthandler.dump_traceback_later(OPENING_MAY_TAKE, exit=True, file=nowhere)
        playing = simpleaudio.play_buffer(sound, 1, bytes_per_sample, sample_rate)
        faulthandler.cancel_dump_traceback_later()
    return playing


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
