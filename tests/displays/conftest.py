import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    collect_ignore = ["test_display_board.py", "test_display_port.py", "test_serial_port.py", "ptys.py"]
else:
    from tests.displays.ptys import PtyDisplay

    @pytest.fixture
    def display(tmp_path: Path) -> Iterator[PtyDisplay]:
        plugged = PtyDisplay(tmp_path)
        yield plugged
        plugged.unplug()
