"""What bleak must know when its event loop is a window's."""

import sys


def allow_in_gui_thread() -> None:
    """Let bleak work in the thread of the windows: to be called there, with Qt's event loop about to run.

    On Windows, Qt makes that thread a single-threaded apartment, in which WinRT answers only through a message loop.
    Qt runs one and qasync puts asyncio on it, which is the case that bleak asks to be told of
    (docstring of `bleak.backends.winrt.util.allow_sta`, bleak 3.1). Elsewhere nothing needs doing.
    """
    if sys.platform == "win32":
        from bleak.backends.winrt.util import allow_sta

        allow_sta()
