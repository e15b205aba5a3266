"""The names of the platforms, without the rest."""

from app.paths import RESOURCES
from app.platforms.names import platforms_in
from app.platforms.registry import Registry


def test_they_are_those_of_the_registry() -> None:
    assert platforms_in(RESOURCES / "platforms") == Registry().platforms
