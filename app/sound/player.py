"""Sounds to the device: the station's end of the process that holds it (`speaker`), and a sink that is always there."""

import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from app.sound.tones import BYTES_PER_SAMPLE, SAMPLE_RATE, length_of, silence

HAND_OVER_WITHIN = 3.0
"""Seconds a device may take to accept a sound before it counts as stuck."""
LENGTH = struct.Struct("<I")
SPEAKER = (
    sys.executable, "-P", str(Path(__file__).with_name("speaker.py")), str(SAMPLE_RATE), str(BYTES_PER_SAMPLE)
)  # fmt: skip
NO_WINDOW = 0
if sys.platform == "win32":
    NO_WINDOW = subprocess.CREATE_NO_WINDOW


class NoSound(Exception):
    """No device took the sound, or it stopped half-way; the message is the system's own word for it."""


class Player(Protocol):
    """Plays 16-bit one-channel PCM at 44.1 kHz, one sound after the other.

    It waits for the device: never call it on the window's thread. `close` alone may be called from another thread; it
    ends what waits with NoSound.
    """

    def detect(self) -> None:
        """Try the device with a moment of silence. Raises NoSound."""
        ...

    def play(self, sound: bytes) -> None:
        """Return when the device has accepted the sound. Raises NoSound."""
        ...

    def wait_played(self) -> None:
        """Return when the last sound is through. Raises NoSound."""
        ...

    def close(self) -> None: ...


class SilentPlayer:
    """Accepts every sound at once and keeps only how many they were, and how many seconds."""

    def __init__(self) -> None:
        self.accepted = 0
        self.seconds = 0.0

    def detect(self) -> None:
        """Nothing can be missing."""

    def play(self, sound: bytes) -> None:
        self.accepted += 1
        self.seconds += length_of(sound)

    def wait_played(self) -> None:
        """It is through already."""

    def close(self) -> None:
        """Nothing is held."""


class SimpleaudioPlayer:
    """Keeps one speaker process. A fault, a crash or silence ends that process, and the next sound gets a fresh one."""

    def __init__(self, command: Sequence[str] = SPEAKER, *, patience: float = HAND_OVER_WITHIN) -> None:
        self._command = command
        self._patience = patience
        self._speaker: SpeakerProcess | None = None
        self._starting = threading.Lock()
        self._talking = threading.Lock()
        self._closed = False
        self._length = 0.0

    def detect(self) -> None:
        self.play(silence(0.02))
        self.wait_played()

    def play(self, sound: bytes) -> None:
        self._length = length_of(sound)
        with self._speaking(self._patience) as speaker:
            speaker.send(sound)
            speaker.expect("taken")

    def wait_played(self) -> None:
        with self._speaking(self._length + self._patience) as speaker:
            speaker.expect("played")

    def close(self) -> None:
        with self._starting:
            self._closed = True
            if self._speaker is not None:
                self._speaker.kill()
        with self._talking:
            self._drop()

    @contextmanager
    def _speaking(self, seconds: float) -> Iterator["SpeakerProcess"]:
        """A process that has not answered in time is killed: that ends the reading and frees the device."""
        with self._talking:
            speaker = self._running()
            watchdog = threading.Timer(seconds, speaker.kill)
            watchdog.start()
            try:
                yield speaker
            except NoSound:
                self._drop()
                raise
            finally:
                watchdog.cancel()

    def _running(self) -> "SpeakerProcess":
        with self._starting:
            if self._closed:
                raise NoSound("the player is closed")
            if self._speaker is None:
                self._speaker = SpeakerProcess(self._command)
            return self._speaker

    def _drop(self) -> None:
        if self._speaker is not None:
            self._speaker.end()
            self._speaker = None


class SpeakerProcess:
    """The process and its two pipes. Raises NoSound for whatever keeps it from answering."""

    def __init__(self, command: Sequence[str]) -> None:
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(  # noqa: S603 -- our own program, by our own interpreter
                command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=NO_WINDOW
            )
        except OSError as error:
            raise NoSound(f"the speaker process does not start: {error}") from error
        if self._process.stdin is None or self._process.stdout is None:
            raise NoSound("the speaker process has no pipes")
        self._to, self._from = self._process.stdin, self._process.stdout

    def send(self, sound: bytes) -> None:
        try:
            self._to.write(LENGTH.pack(len(sound)) + sound)
            self._to.flush()
        except OSError as error:
            raise NoSound(f"the speaker process has ended: {error}") from error

    def expect(self, word: str) -> None:
        line = self._from.readline().decode(errors="replace").strip()
        if line != word:
            raise NoSound(line or "the sound device did not answer")

    def kill(self) -> None:
        """From any thread: whoever waits for an answer then gets none."""
        self._process.kill()

    def end(self) -> None:
        self.kill()
        self._process.wait()
        self._from.close()
        with suppress(BrokenPipeError):  # what it did not read any more
            self._to.close()
