"""Content to the bytes of a display."""

from app.displays import led8n, vfd
from app.displays.content import Caption, DisplayContent, Lamp, Row
from app.domain.money import Money
from app.domain.pole_display import DisplayKind, PoleDisplay

TRIAL = Money(1234, "CNY")


def encoded(content: DisplayContent, display: PoleDisplay) -> bytes:
    if display.kind is DisplayKind.LED8N:
        return led8n.encode(content)
    return vfd.encode(content, display.encoding)


def trial(shop_name: str) -> DisplayContent:
    """What the owner looks for when trying a display: the total lamp and 12.34."""
    return DisplayContent(Lamp.TOTAL, TRIAL, Row(shop_name), Row(Caption.TOTAL, TRIAL))
