"""Several packets in one input: each stands behind its length in one octet."""

from collections.abc import Iterable, Iterator


def joined(packets: Iterable[bytes]) -> bytes:
    return b"".join(bytes([len(packet)]) + packet for packet in packets)


def split(data: bytes) -> Iterator[bytes]:
    """The last may be shorter than it says."""
    at = 0
    while at < len(data):
        yield data[at + 1 : at + 1 + data[at]]
        at += 1 + data[at]
