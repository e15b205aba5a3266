"""Sound, screens and fonts."""

import json
import subprocess
import sys

from app.bootstrap.checks.finding import Finding, State, Words
from app.exports.fonts import chinese_family
from app.sound.player import NoSound, Player

SCREENS = (
    "import json; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
    "print(json.dumps([screen.size().toTuple() for screen in app.screens()]))"
)
SCREENS_WITHIN = 10.0


def check_sound(player: Player) -> Finding:
    """Gives the device a moment of silence."""
    try:
        player.detect()
    except NoSound:
        return Finding(
            "sound",
            State.WARN,
            Words(
                "No sound device answers: payments are shown, but not heard.",
                "没有可用的声音设备：收款只显示，不响铃。",
            ),
            Words(
                "Plug in a speaker and see that no other program holds the device.",
                "请接上音箱，并确认没有别的程序占用声音设备。",
            ),
        )
    finally:
        player.close()
    return Finding("sound", State.OK, Words("The sound device answers.", "声音设备正常。"))


def check_screens() -> Finding:
    """In a process of its own: where there is no screen, Qt ends the process that asks."""
    asked = subprocess.run(  # noqa: S603  # our own interpreter and text
        (sys.executable, "-c", SCREENS), capture_output=True, text=True, timeout=SCREENS_WITHIN, check=False
    )
    if asked.returncode:
        return Finding(
            "screens",
            State.BAD,
            Words("No window can be opened here.", "此处无法打开窗口。"),
            Words("Start the station in a desktop session.", "请在桌面环境中启动收款台。"),
        )
    sizes = ", ".join(f"{width} x {height}" for width, height in json.loads(asked.stdout))
    return Finding("screens", State.OK, Words(f"Screens: {sizes}.", f"屏幕：{sizes}。"))


def check_fonts() -> Finding:
    if chinese_family():
        return Finding("fonts", State.OK, Words("A font with Chinese is there.", "已有中文字体。"))
    return Finding(
        "fonts",
        State.WARN,
        Words("No font with Chinese was found: names may show as boxes.", "没有找到中文字体：文字可能显示为方块。"),
        Words("Install Noto Sans CJK (Debian: fonts-noto-cjk).", "请安装 Noto Sans CJK（Debian：fonts-noto-cjk）。"),
    )
