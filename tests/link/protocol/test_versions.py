import pytest

from app.link.protocol.versions import VERSIONS, highest_common


@pytest.mark.parametrize(
    ("ours", "theirs", "common"),
    [((1,), (1,), 1), ((1, 2), (1,), 1), ((1, 2, 3), (3, 2), 3), ((1,), (2,), None), ((1,), (), None)],
)
def test_the_highest_common_version_is_chosen(ours, theirs, common):
    assert highest_common(ours, theirs) == common


def test_every_version_fits_its_byte():
    assert list(VERSIONS) == sorted(set(VERSIONS))
    assert all(1 <= version <= 255 for version in VERSIONS)
