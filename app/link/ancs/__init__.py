"""Apple's Notification Center Service as octets and values: no Bluetooth in it, no event loop.

Source throughout: Apple, Apple Notification Center Service (ANCS) Specification, chapter 'The Apple Notification Center
Service' and its appendix. Numbers are little endian, texts are UTF-8.
"""
