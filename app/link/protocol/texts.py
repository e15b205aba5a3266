"""Texts that fit: the one rule by which a sender shortens what is too long."""

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def well_formed(text: str) -> str:
    """`text` with each unpaired surrogate replaced by U+FFFD, so that it can be written as UTF-8."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def shortened(text: str, limit: int) -> str:
    """`text` when its UTF-8 fits `limit` bytes, else as many whole code points of it as fit before an ellipsis."""
    encoded = well_formed(text).encode()
    if len(encoded) <= limit:
        return encoded.decode()
    return encoded[: limit - len(ELLIPSIS.encode())].decode("utf-8", "ignore") + ELLIPSIS
