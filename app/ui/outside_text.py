"""Text written by strangers: payer names, notice texts, phone names. It is data, and may not steer the screen."""

import unicodedata

STEERING = {"Cf", "Co", "Cs", "Cn"}
"""Unicode general categories that show nothing and can turn, hide or join what stands beside them."""
BREAKING = {"Cc", "Zl", "Zp"}
FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE = "\u2068", "\u2069"


def harmless(text: str) -> str:
    """One line of `text` without control, line-breaking and direction-changing characters (Unicode TR 36, 2.5)."""
    shown = "".join(_shown(character) for character in text)
    return " ".join(shown.split())


def isolated(text: str) -> str:
    """`text` made harmless, for use inside a sentence, which it then cannot reorder (Unicode TR 9, 2.4)."""
    return f"{FIRST_STRONG_ISOLATE}{harmless(text)}{POP_DIRECTIONAL_ISOLATE}"


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category in BREAKING:
        return " "
    return "" if category in STEERING else character
