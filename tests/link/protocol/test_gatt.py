from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.link.protocol.gatt import (
    ABOUT,
    LEGACY_LIMIT,
    SERVICE,
    TO_PHONE,
    TO_STATION,
    AdvertisementBroken,
    advertisement,
    service_data,
    service_data_in,
    tag_in,
)
from app.link.protocol.tags import TAG_SIZE

TAGS = st.binary(min_size=TAG_SIZE, max_size=TAG_SIZE)


@given(TAGS)
def test_both_halves_fit_and_the_tag_comes_back(tag):
    parts = advertisement(tag)
    assert len(parts.data) <= LEGACY_LIMIT
    assert len(parts.scan_response) <= LEGACY_LIMIT
    assert tag_in(service_data_in(parts.data + parts.scan_response)) == tag


@given(TAGS)
def test_the_advertisement_alone_is_the_same_for_every_phone(tag):
    assert advertisement(tag).data == advertisement(bytes(TAG_SIZE)).data
    assert UUID(SERVICE).bytes[::-1] in advertisement(tag).data


def test_the_uuids_are_distinct_random_ones():
    uuids = {SERVICE, TO_STATION, TO_PHONE, ABOUT}
    assert len(uuids) == 4
    assert {UUID(uuid).version for uuid in uuids} == {4}
    assert all(str(UUID(uuid)) == uuid for uuid in uuids)


@given(TAGS)
def test_scanners_may_write_the_uuid_in_capitals(tag):
    assert tag_in({SERVICE.upper(): service_data(tag)}) == tag


@pytest.mark.parametrize(
    "reported",
    [
        {},
        {ABOUT: service_data(bytes(TAG_SIZE))},
        {SERVICE: b""},
        {SERVICE: bytes(TAG_SIZE + 1)},
        {SERVICE: service_data(bytes(TAG_SIZE)) + b"x"},
    ],
)
def test_other_service_data_holds_no_tag(reported):
    assert tag_in(reported) is None


@given(st.binary(max_size=62))
def test_any_bytes_on_the_air_are_read_or_refused(structures):
    try:
        reported = service_data_in(structures)
    except AdvertisementBroken:
        return
    assert all(UUID(uuid) for uuid in reported)


def test_padding_behind_the_structures_is_ignored():
    parts = advertisement(bytes(TAG_SIZE))
    assert tag_in(service_data_in(parts.scan_response + bytes(5))) == bytes(TAG_SIZE)


def test_a_structure_longer_than_the_packet_is_refused():
    with pytest.raises(AdvertisementBroken):
        service_data_in(b"\x09\x21abc")


def test_a_tag_of_another_length_is_refused():
    with pytest.raises(ValueError, match="12 bytes"):
        advertisement(b"short")
