"""Colours, type and spacing of both windows: calm paper and ink, and one green for money that has come."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#rrggbb`. Every text on its own ground reaches a contrast of 4.5:1 (WCAG 2.2, 1.4.3)."""

    name: str
    paper: str
    card: str
    key: str
    """The face of a key and of a button."""
    key_down: str
    line: str
    edge: str
    """The outline of what can be pressed or typed into: 3:1 on `paper` and `card` (WCAG 2.2, 1.4.11)."""
    ink: str
    ink_soft: str
    focus: str
    """The ring around what the keyboard would press."""
    money: str
    money_wash: str
    on_money: str
    amber: str
    amber_wash: str
    alarm: str
    alarm_wash: str
    alarm_ground: str
    """Of the banner; `on_alarm` stands on it."""
    on_alarm: str


LIGHT = Theme(
    name="light",
    paper="#f6f3ec",
    card="#fffdf8",
    key="#fffdf8",
    key_down="#ece6d9",
    line="#ddd6c7",
    edge="#8b8577",
    ink="#22252b",
    ink_soft="#5c5f66",
    focus="#1f5fbf",
    money="#0f7a43",
    money_wash="#e3f3e8",
    on_money="#ffffff",
    amber="#8a5200",
    amber_wash="#fdf0d5",
    alarm="#b3261e",
    alarm_wash="#fbe4e1",
    alarm_ground="#b3261e",
    on_alarm="#ffffff",
)
DARK = Theme(
    name="dark",
    paper="#16181d",
    card="#1f2228",
    key="#2a2e36",
    key_down="#3a404b",
    line="#353a43",
    edge="#737a87",
    ink="#f1eee6",
    ink_soft="#a9adb5",
    focus="#8ab4ff",
    money="#4fce8a",
    money_wash="#173527",
    on_money="#0c1a12",
    amber="#f0b64a",
    amber_wash="#3a2d12",
    alarm="#ff8a80",
    alarm_wash="#431d1a",
    alarm_ground="#b3261e",
    on_alarm="#ffffff",
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}

STEP = 4
"""Spacing comes in multiples of this, in device-independent pixels."""
SMALL, BODY, LARGE, HUGE = 14, 17, 24, 72
"""Type sizes in device-independent pixels."""
TOUCH = 48
"""The least height and width of what a finger presses."""
FAMILIES = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Microsoft YaHei UI",
    "PingFang SC",
    "Segoe UI",
    "Helvetica Neue",
    "sans-serif",
)
"""Fonts with Chinese, in the order of liking; Qt takes the first that the system has."""
