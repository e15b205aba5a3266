"""CRC-16 of EMVCo codes: polynomial 0x1021 from 0xFFFF, not reflected (known as CRC-16/CCITT-FALSE or IBM-3740)."""

import binascii


def crc16(text: str) -> str:
    """Four upper-case hexadecimal digits over the UTF-8 bytes of `text`; of `123456789` it is 29B1."""
    return f"{binascii.crc_hqx(text.encode('utf-8', 'replace'), 0xFFFF):04X}"
