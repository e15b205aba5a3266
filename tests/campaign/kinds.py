"""Every kind of fault, by the name that the result counts it under, and how often it comes beside the others."""

import sys
from dataclasses import dataclass

from app.link.protocol.frames import PacketKind
from tests.campaign import clocks, disconnects, disks, fragments, phones, relay, rogues, sound, strangers
from tests.campaign.disconnects import cut_at_call, cut_at_packet, cut_in_session
from tests.campaign.fragments import Provoke, fragment_fault
from tests.campaign.rough_radio import Way

STATION_KILLED = "station killed"
"""It happens to a process of its own, beside the others; see `killed`."""
MONITOR_VANISHES = "monitor vanishes"
"""To a process of its own as well; see `windowed`."""
BESIDE = (STATION_KILLED, MONITOR_VANISHES) if sys.platform == "linux" else (STATION_KILLED,)
NOT_PROVOKED = () if sys.platform == "linux" else (MONITOR_VANISHES,)
"""Qt's offscreen platform loses a screen by a symbol of its library, on Linux alone."""


@dataclass(frozen=True, slots=True)
class Kind:
    """`weight`: how often, against 1 for a fault that takes seconds."""

    name: str
    provoke: Provoke
    weight: int = 40


KINDS = (
    Kind("packet from phone lost", fragment_fault(fragments.lost, Way.FROM_PHONE)),
    Kind("packet from phone doubled", fragment_fault(fragments.doubled, Way.FROM_PHONE)),
    Kind("packets from phone swapped", fragment_fault(fragments.swapped, Way.FROM_PHONE, needs=2)),
    Kind("packet from phone spoilt", fragment_fault(fragments.spoilt, Way.FROM_PHONE)),
    Kind("header from phone spoilt", fragment_fault(fragments.header_spoilt, Way.FROM_PHONE)),
    Kind("packet to phone lost", fragment_fault(fragments.lost, Way.TO_PHONE)),
    Kind("packet to phone doubled", fragment_fault(fragments.doubled, Way.TO_PHONE)),
    Kind("packet to phone spoilt", fragment_fault(fragments.spoilt, Way.TO_PHONE)),
    Kind("link cut while subscribing", cut_at_call("start_notify")),
    Kind("link cut while reading about", cut_at_call("read_gatt_char")),
    Kind("link cut at the opening", cut_at_packet(Way.TO_PHONE, PacketKind.OPENING)),
    Kind("link cut at the reply", cut_at_packet(Way.FROM_PHONE, PacketKind.REPLY)),
    Kind("link cut inside the reply", cut_at_packet(Way.FROM_PHONE, PacketKind.REPLY, 1)),
    Kind("link cut at the hello", cut_at_packet(Way.TO_PHONE, PacketKind.SEALED)),
    Kind("link cut inside the hello", cut_at_packet(Way.TO_PHONE, PacketKind.SEALED, 1)),
    Kind("link cut at the first status", cut_at_packet(Way.FROM_PHONE, PacketKind.SEALED)),
    Kind("link cut inside notice or status", cut_in_session(Way.FROM_PHONE)),
    Kind("link cut at ack or ping", cut_in_session(Way.TO_PHONE)),
    Kind("link cut at random", disconnects.cut_at_random),
    Kind("phone restarted", phones.restarted),
    Kind("phone wiped", phones.wiped),
    Kind("phone frozen", phones.frozen, 3),
    Kind("phone out of range", phones.out_of_range),
    Kind("500 notices queued out of range", phones.long_out_of_range, 1),
    Kind("station's clock jumps", clocks.station_clock_jumps),
    Kind("phone's clock jumps", clocks.phone_clock_jumps),
    Kind("time zone changes", clocks.zone_changes),
    Kind("summer time ends", clocks.summer_time_ends),
    Kind("disk full", disks.full, 10),
    Kind("database locked", disks.locked, 6),
    Kind("disk slow", disks.slow, 6),
    Kind("sound device vanishes", sound.device_vanishes, 2),
    Kind("unpaired phone", strangers.unpaired_phone),
    Kind("phone with a wrong key", strangers.wrong_key),
    Kind("phone without a key", strangers.no_key),
    Kind("recorded session replayed", strangers.recorded_session),
    Kind("phone of an unknown version", strangers.unknown_version),
    Kind("revoked phone", strangers.revoked_phone, 10),
    Kind("flood of advertisements", strangers.advertisements, 10),
    Kind("flood of connections", strangers.callers, 3),
    Kind("cbor bomb", rogues.cbor_bomb),
    Kind("oversized message", rogues.oversized_message),
    Kind("endless message", rogues.endless_message),
    Kind("right key on another phone", rogues.other_phone),
    Kind("man in the middle", relay.man_in_the_middle, 10),
)
