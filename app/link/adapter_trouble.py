"""What bleak's exceptions mean to a shop.

Sources: `bleak.exc` and its three backends (bleak 3.1); BlueZ `doc/org.bluez.Adapter.rst` and the D-Bus specification,
'Standard errors'; Windows `winerror.h`.
"""

from bleak.exc import (
    BleakBluetoothNotAvailableError,
    BleakBluetoothNotAvailableReason,
    BleakDBusError,
    BleakError,
)

from app.domain.link_state import LinkPhase

REASONS = {
    BleakBluetoothNotAvailableReason.NO_BLUETOOTH: LinkPhase.NO_ADAPTER,
    BleakBluetoothNotAvailableReason.NO_BLE_CENTRAL_ROLE: LinkPhase.NO_ADAPTER,
    BleakBluetoothNotAvailableReason.POWERED_OFF: LinkPhase.ADAPTER_OFF,
    BleakBluetoothNotAvailableReason.DENIED_BY_USER: LinkPhase.NO_PERMISSION,
    BleakBluetoothNotAvailableReason.DENIED_BY_SYSTEM: LinkPhase.NO_PERMISSION,
    BleakBluetoothNotAvailableReason.DENIED_BY_UNKNOWN: LinkPhase.NO_PERMISSION,
}

DBUS_ERRORS = {
    # bluetoothd is not running, or not installed
    "org.freedesktop.DBus.Error.ServiceUnknown": LinkPhase.NO_ADAPTER,
    "org.freedesktop.DBus.Error.NameHasNoOwner": LinkPhase.NO_ADAPTER,
    "org.freedesktop.DBus.Error.Spawn.ChildExited": LinkPhase.NO_ADAPTER,
    "org.freedesktop.systemd1.NoSuchUnit": LinkPhase.NO_ADAPTER,
    # the adapter was pulled out while in use
    "org.freedesktop.DBus.Error.UnknownObject": LinkPhase.NO_ADAPTER,
    "org.bluez.Error.NotReady": LinkPhase.ADAPTER_OFF,
    "org.freedesktop.DBus.Error.AccessDenied": LinkPhase.NO_PERMISSION,
    "org.freedesktop.DBus.Error.AuthFailed": LinkPhase.NO_PERMISSION,
    "org.bluez.Error.NotAuthorized": LinkPhase.NO_PERMISSION,
    "org.bluez.Error.NotPermitted": LinkPhase.NO_PERMISSION,
}
PASSING_DBUS_ERRORS = {"org.bluez.Error.InProgress", "org.freedesktop.DBus.Error.NoReply"}

WINDOWS_RADIO_OFF = {0x800710DF, 0x8007048F}
"""HRESULTs of ERROR_DEVICE_NOT_AVAILABLE and ERROR_DEVICE_NOT_CONNECTED."""


def adapter_phase(error: Exception) -> LinkPhase | None:
    """What keeps this computer from hearing any phone, when bleak raised `error`; None when it passes by itself.

    FAULT is for whatever has no better name.
    """
    match error:
        case BleakBluetoothNotAvailableError():
            return REASONS.get(error.reason, LinkPhase.FAULT)
        case BleakDBusError():
            return _phase_of_dbus(error)
        case BleakError():
            return _phase_of_wording(str(error))
        case PermissionError():
            return LinkPhase.NO_PERMISSION
        case OSError():
            return _phase_of_system(error)
    return LinkPhase.FAULT


def _phase_of_dbus(error: BleakDBusError) -> LinkPhase | None:
    if error.dbus_error in PASSING_DBUS_ERRORS:
        return None
    if error.dbus_error == "org.bluez.Error.Failed":
        return _phase_of_failure(str(error).lower())
    return DBUS_ERRORS.get(error.dbus_error, LinkPhase.FAULT)


def _phase_of_failure(said: str) -> LinkPhase | None:
    """BlueZ 5.66 says by this error, too, that another program connects to the same phone (seen: docs/bluez.md)."""
    if "already in progress" in said:
        return None
    return LinkPhase.ADAPTER_OFF if "not powered" in said else LinkPhase.FAULT


def _phase_of_wording(text: str) -> LinkPhase:
    """Two conditions reach us as a plain BleakError: BlueZ's missing adapter and WinRT's refused access."""
    if text.startswith("adapter ") and text.endswith(" not found"):
        return LinkPhase.NO_ADAPTER
    return LinkPhase.NO_PERMISSION if text.endswith("Access Denied") else LinkPhase.FAULT


def _phase_of_system(error: OSError) -> LinkPhase:
    if (getattr(error, "winerror", None) or 0) & 0xFFFFFFFF in WINDOWS_RADIO_OFF:
        return LinkPhase.ADAPTER_OFF
    # no D-Bus socket, or nobody behind it: a Linux without a Bluetooth service
    return LinkPhase.NO_ADAPTER if isinstance(error, FileNotFoundError | ConnectionError) else LinkPhase.FAULT
