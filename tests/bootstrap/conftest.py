from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.program import Surroundings
from app.demo.shop import open_shop
from app.sound.player import SilentPlayer
from db.verify import verify
from tests.bootstrap.scenes import Scene


@pytest.fixture
def play(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Callable[[Scene], None]:
    """Plays a scene in a shop whose every part is the program's own, then verifies its books."""

    async def on_stage(scene: Scene) -> None:
        surroundings = Surroundings(player=SilentPlayer, windowed=True)
        async with open_shop(qapp, tmp_path / "shop", surroundings, language="en") as shop:
            await scene(shop)

    def run(scene: Scene) -> None:
        run_on_qt(qapp, on_stage(scene))
        assert verify(tmp_path / "shop" / "ledger.sqlite3").fault is None

    return run
