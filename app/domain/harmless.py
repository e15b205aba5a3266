"""Text written by strangers: payer names, notice texts, phone names. It is data, and may not steer what shows it."""

import unicodedata

STEERING = {"Cf", "Co", "Cs", "Cn"}
"""Unicode general categories that show nothing and can turn, hide or join what stands beside them."""
BREAKING = {"Cc", "Zl", "Zp"}


def harmless(text: str) -> str:
    """One line of `text` without control, line-breaking and direction-changing characters (Unicode TR 36, 2.5)."""
    shown = text if text.isprintable() else "".join(_shown(character) for character in text)
    return " ".join(shown.split())


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category in BREAKING:
        return " "
    return "" if category in STEERING else character
