"""The vectors of docs/link-protocol-vectors.json, both ways: the code makes them, and the code understands them."""

import json
import warnings

import pytest

from app.link.protocol.about import About
from app.link.protocol.bounded_cbor import MessageBroken
from app.link.protocol.channel import PhoneChannel, StationChannel
from app.link.protocol.closing import CloseReason
from app.link.protocol.frames import Reassembler
from app.link.protocol.gatt import service_data_in, tag_in
from app.link.protocol.messages import FROM_PHONE, decode
from app.link.protocol.pairing import PairingSecret, parse_pairing_uri
from app.link.protocol.session import Lot, PhoneIntroduction
from app.link.protocol.tags import Role, resolves
from tests.link.protocol.vectors import FILE, MESSAGES, text

VECTORS = json.loads(FILE.read_text(encoding="utf-8"))
SECRET = PairingSecret(
    VECTORS["pairing"]["station_id"], VECTORS["pairing"]["station_name"], bytes.fromhex(VECTORS["pairing"]["key"])
)
PHONE = PhoneIntroduction(**VECTORS["phone"])


def test_the_file_is_what_the_code_makes():
    assert FILE.read_text(encoding="utf-8") == text(), "make it anew: python -m tests.link.protocol.vectors"


def test_the_pairing_code_is_read():
    assert parse_pairing_uri(VECTORS["pairing"]["uri"]) == SECRET


@pytest.mark.parametrize("role", Role)
def test_the_tags_resolve(role):
    assert resolves(SECRET.key, role, bytes.fromhex(VECTORS["tags"][role.name.lower()]["tag"]))


def test_the_advertisement_holds_the_phones_tag():
    on_the_air = VECTORS["advertisement"]["data"] + VECTORS["advertisement"]["scan_response"]
    assert tag_in(service_data_in(bytes.fromhex(on_the_air))).hex() == VECTORS["tags"]["phone"]["tag"]


def test_the_about_value_is_read():
    about = VECTORS["about"]
    assert About.decode(bytes.fromhex(about["cbor"])) == About(about["name"], tuple(about["versions"]))


@pytest.mark.parametrize(("vector", "message"), list(zip(VECTORS["messages"], MESSAGES, strict=True)))
def test_the_messages_are_read(vector, message):
    heard = decode(bytes.fromhex(vector["cbor"]))
    assert heard == (message.fitted() if vector["type"] == "notice" else message)


@pytest.mark.parametrize("vector", VECTORS["refused_messages"], ids=lambda vector: vector["why"])
def test_what_must_be_refused_is(vector):
    with pytest.raises(MessageBroken):
        decode(bytes.fromhex(vector["cbor"]))


@pytest.mark.parametrize("vector", VECTORS["alerts"], ids=lambda vector: vector["reason"])
def test_the_alerts_are_read(vector):
    payload = Reassembler().take(bytes.fromhex(vector["packet"]))
    assert CloseReason(payload.data[0]).name == vector["reason"]


@pytest.mark.parametrize("session", VECTORS["sessions"], ids=lambda session: f"mtu{session['mtu']}")
def test_the_sessions_are_understood_by_both_sides(session):
    heard = [message for channel in _channels(session) for message in _heard(channel, session)]
    from_phone = [message for message in MESSAGES if isinstance(message, FROM_PHONE)]
    from_station = [message for message in MESSAGES if not isinstance(message, FROM_PHONE)]
    assert heard == [
        message.fitted() if hasattr(message, "fitted") else message for message in from_phone + from_station
    ]


def _channels(session):
    lot = VECTORS["lot"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the Noise library warns of fixed keys, rightly
        tag_random = bytes.fromhex(VECTORS["tags"]["station"]["random"])
        station_lot = Lot(lot["mark"], tag_random, bytes.fromhex(lot["station_ephemeral_private"]))
        station = StationChannel(SECRET, phone_id=session["phone_id"], mtu=session["mtu"], lot=station_lot)
        station.open()
        phone_lot = Lot(ephemeral=bytes.fromhex(lot["phone_ephemeral_private"]))
        yield station
        yield PhoneChannel(PHONE, lambda _tag: SECRET, session["mtu"], lot=phone_lot)


def _heard(channel, session):
    other = "phone" if isinstance(channel, StationChannel) else "station"
    packets = [bytes.fromhex(entry["packet"]) for entry in session["packets"] if entry["from"] == other]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as above: the phone's key is set when the opening comes
        return [message for packet in packets for message in channel.receive(packet).messages]
