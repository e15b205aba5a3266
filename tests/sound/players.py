"""Players for the tests: small real classes that keep what they are given, and can lose their device."""

import threading

from app.sound.player import NoSound


class KeepingPlayer:
    """Keeps every sound. `gate`, when cleared, holds a sound back half-way, as a long one would."""

    def __init__(self) -> None:
        self.played: list[bytes] = []
        self.looks = 0
        self.present = True
        self.gate = threading.Event()
        self.gate.set()

    def detect(self) -> None:
        self.looks += 1
        self._require_present()

    def play(self, sound: bytes) -> None:
        self._require_present()
        self.played.append(sound)

    def wait_played(self) -> None:
        self.gate.wait()
        self._require_present()

    def close(self) -> None:
        self.gate.set()

    def _require_present(self) -> None:
        if not self.present:
            raise NoSound("unplugged")
