"""Which Bluetooth a station uses."""

from app.link.ble_link import RadioBackends


def backends(radio: str) -> RadioBackends | None:
    """This computer's own Bluetooth for an empty name, else a virtual one on the HCI transport that bumble so names."""
    if not radio:
        return None
    from app.link.virtual_radio import VirtualRadio

    return VirtualRadio(radio)
