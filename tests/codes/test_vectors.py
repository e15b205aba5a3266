"""Every published or found code, both ways."""

import pytest

from app.codes.crc import crc16
from app.codes.registry import STANDARDS, build, explain
from tests.codes.vectors import SEALED, VECTORS, Vector


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_a_vector_is_explained(vector: Vector) -> None:
    explained = explain(vector.payload)
    assert explained.problems == ()
    assert (explained.standard, explained.amount) == (vector.standard, vector.money)
    assert dict(explained.fields) == vector.fields


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_a_vector_is_built(vector: Vector) -> None:
    assert build(vector.standard, vector.fields, vector.money) == vector.payload


@pytest.mark.parametrize("vector", SEALED, ids=str)
def test_the_crc_of_a_vector(vector: Vector) -> None:
    assert crc16(vector.payload[:-4]) == vector.crc == vector.payload[-4:]


@pytest.mark.parametrize("vector", SEALED, ids=str)
def test_every_changed_character_is_found(vector: Vector) -> None:
    for place, sign in enumerate(vector.payload):
        other = "1" if sign != "1" else "2"
        changed = vector.payload[:place] + other + vector.payload[place + 1 :]
        assert not explain(changed).valid, changed


def test_every_standard_has_a_vector() -> None:
    assert {vector.standard for vector in VECTORS} == set(STANDARDS)


def test_every_vector_says_where_it_comes_from() -> None:
    assert all(len(vector.provenance) > 20 for vector in VECTORS)
