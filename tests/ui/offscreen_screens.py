"""Monitors that come and go on Qt's offscreen platform.

The platform takes its screens from a JSON file when it starts, and from then on through the function `setConfiguration`
of its native interface (qtbase, src/plugins/platforms/offscreen). Qt's own tests use it so; from Python it is reached
through the libraries' C++ symbols, which fixes this to Linux and the Itanium C++ ABI.
"""

import ctypes
import json
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QJsonDocument
from PySide6.QtGui import QGuiApplication

FIND_SLOT = 12
"""`QPlatformNativeInterface::nativeResourceForIntegration` in the virtual table, after the twelve of QObject."""
LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"


class ByteArray(ctypes.Structure):
    """A QByteArray over memory that it does not own (qarraydatapointer.h)."""

    _fields_ = (("d", ctypes.c_void_p), ("ptr", ctypes.c_char_p), ("size", ctypes.c_ssize_t))


def configuration(*screens: tuple[str, int, int, int, int]) -> dict[str, object]:
    """What the platform wants to be told; each screen is its name, x, y, width and height."""
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    places = [dict(zip(("name", "x", "y", "width", "height"), screen, strict=True)) | dots for screen in screens]
    return {"synchronousWindowSystemEvents": False, "screens": places}


def plug(app: QGuiApplication, *screens: tuple[str, int, int, int, int]) -> None:
    """Make these, and no others, the screens; returns when Qt has told everybody."""
    document = QJsonDocument.fromJson(json.dumps(configuration(*screens)).encode())
    interface = _native_interface()
    settled = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(_resource(interface, b"setConfiguration"))
    wanted = _json_object(document)  # it must live until the call is over
    settled(ctypes.addressof(wanted), interface)
    _destroy_json_object(wanted)
    app.processEvents()


def _native_interface() -> int:
    find = ctypes.CDLL(str(LIBRARIES / "libQt6Gui.so.6"))["_ZN15QGuiApplication23platformNativeInterfaceEv"]
    find.restype = ctypes.c_void_p
    return int(find())


def _resource(interface: int, name: bytes) -> int:
    table = ctypes.cast(ctypes.c_void_p.from_address(interface).value or 0, ctypes.POINTER(ctypes.c_void_p))
    find = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(table[FIND_SLOT])
    wanted = ByteArray(None, name, len(name))  # it must live until the call is over
    return int(find(interface, ctypes.addressof(wanted)))


def _json_object(document: QJsonDocument) -> ctypes.c_void_p:
    """The QJsonObject inside the document: one pointer, returned through memory that the caller gives."""
    place = ctypes.c_void_p()
    take = ctypes.CDLL(str(LIBRARIES / "libQt6Core.so.6"))["_ZNK13QJsonDocument6objectEv"]
    take.argtypes, take.restype = (ctypes.c_void_p, ctypes.c_void_p), ctypes.c_void_p
    take(ctypes.addressof(place), shiboken6.getCppPointer(document)[0])
    return place


def _destroy_json_object(place: ctypes.c_void_p) -> None:
    destroy = ctypes.CDLL(str(LIBRARIES / "libQt6Core.so.6"))["_ZN11QJsonObjectD1Ev"]
    destroy.argtypes, destroy.restype = (ctypes.c_void_p,), None
    destroy(ctypes.addressof(place))
