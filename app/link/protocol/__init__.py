"""The language of station and phone, as docs/link-protocol.md describes it.

Pure: it takes bytes and gives bytes, and knows no Bluetooth, no event loop and no clock. Begin with `channel`.
"""
