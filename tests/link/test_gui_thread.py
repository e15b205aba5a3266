import sys
from types import ModuleType

import pytest

from app.link.gui_thread import allow_in_gui_thread


def test_windows_is_told_and_no_other_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """bleak's own module does not load outside Windows: a stand-in counts the calls."""
    told: list[str] = []
    winrt = ModuleType("bleak.backends.winrt.util")
    winrt.allow_sta = lambda: told.append("allowed")  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "bleak.backends.winrt", ModuleType("bleak.backends.winrt"))
    monkeypatch.setitem(sys.modules, "bleak.backends.winrt.util", winrt)
    for system in ("linux", "darwin", "win32"):
        monkeypatch.setattr(sys, "platform", system)
        allow_in_gui_thread()
    assert told == ["allowed"]
