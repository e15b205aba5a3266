"""The handset's tests stand in the same virtual shop as the link's."""

from tests.link.conftest import shop

__all__ = ["shop"]
