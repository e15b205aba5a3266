"""Text written by strangers, inside the program's own sentences."""

from app.domain.harmless import harmless as harmless

FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """`text` made harmless, for use inside a sentence, which it then cannot reorder (Unicode TR 9, 2.4)."""
    return f"{FIRST_STRONG_ISOLATE}{harmless(text)}{POP_DIRECTIONAL_ISOLATE}"
