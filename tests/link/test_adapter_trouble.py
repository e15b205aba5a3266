"""Each exception that bleak documents, and what it means."""

import pytest
from bleak.exc import (
    BleakBluetoothNotAvailableError,
    BleakBluetoothNotAvailableReason,
    BleakDBusError,
    BleakError,
)

from app.domain.link_state import LinkPhase
from app.link.adapter_trouble import adapter_phase

Reason = BleakBluetoothNotAvailableReason


class WindowsError(OSError):
    """An OSError as Windows makes it, on any system."""

    def __init__(self, hresult: int) -> None:
        super().__init__(0, "the device is not ready for use")
        self.winerror = hresult


@pytest.mark.parametrize(
    ("reason", "phase"),
    [
        (Reason.NO_BLUETOOTH, LinkPhase.NO_ADAPTER),
        (Reason.NO_BLE_CENTRAL_ROLE, LinkPhase.NO_ADAPTER),
        (Reason.POWERED_OFF, LinkPhase.ADAPTER_OFF),
        (Reason.DENIED_BY_USER, LinkPhase.NO_PERMISSION),
        (Reason.DENIED_BY_SYSTEM, LinkPhase.NO_PERMISSION),
        (Reason.DENIED_BY_UNKNOWN, LinkPhase.NO_PERMISSION),
        (Reason.UNKNOWN, LinkPhase.FAULT),
    ],
)
def test_bluetooth_not_available(reason: Reason, phase: LinkPhase):
    assert adapter_phase(BleakBluetoothNotAvailableError("", reason)) is phase


def test_every_reason_of_bleak_is_known():
    assert {reason.name for reason in Reason} == {
        "NO_BLUETOOTH", "NO_BLE_CENTRAL_ROLE", "POWERED_OFF", "DENIED_BY_USER", "DENIED_BY_SYSTEM",
        "DENIED_BY_UNKNOWN", "UNKNOWN",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "phase"),
    [
        ("org.freedesktop.DBus.Error.ServiceUnknown", "org.bluez was not provided", LinkPhase.NO_ADAPTER),
        ("org.freedesktop.DBus.Error.UnknownObject", "no hci0", LinkPhase.NO_ADAPTER),
        ("org.bluez.Error.NotReady", "Resource Not Ready", LinkPhase.ADAPTER_OFF),
        ("org.bluez.Error.Failed", "Not Powered", LinkPhase.ADAPTER_OFF),
        ("org.bluez.Error.Failed", "le-connection-abort-by-local", LinkPhase.FAULT),
        ("org.freedesktop.DBus.Error.AccessDenied", "Rejected send message", LinkPhase.NO_PERMISSION),
        ("org.bluez.Error.NotAuthorized", "", LinkPhase.NO_PERMISSION),
        ("org.bluez.Error.InProgress", "Operation already in progress", None),
        ("org.bluez.Error.Failed", "Operation already in progress", None),
        ("org.bluez.Error.SomethingNew", "", LinkPhase.FAULT),
    ],
)
def test_bluez(name: str, text: str, phase: LinkPhase | None):
    assert adapter_phase(BleakDBusError(name, [text])) is phase


@pytest.mark.parametrize(
    ("error", "phase"),
    [
        (BleakError("adapter 'hci3' not found"), LinkPhase.NO_ADAPTER),
        (BleakError("Could not get GATT services: Access Denied"), LinkPhase.NO_PERMISSION),
        (BleakError("Bleak requires BlueZ >= 5.55."), LinkPhase.FAULT),
        (FileNotFoundError(2, "/run/dbus/system_bus_socket"), LinkPhase.NO_ADAPTER),
        (ConnectionRefusedError(111, "nobody there"), LinkPhase.NO_ADAPTER),
        (PermissionError(13, "denied"), LinkPhase.NO_PERMISSION),
        (WindowsError(0x800710DF), LinkPhase.ADAPTER_OFF),
        (WindowsError(0x800710DF - 2**32), LinkPhase.ADAPTER_OFF),
        (WindowsError(0x80004005), LinkPhase.FAULT),
        (ValueError("a bug"), LinkPhase.FAULT),
    ],
)
def test_everything_else(error: Exception, phase: LinkPhase):
    assert adapter_phase(error) is phase
