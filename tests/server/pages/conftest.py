"""An owner before the page."""

import pytest

from tests.server.client import Client
from tests.server.pages.browsing import Browsing, signed_in


@pytest.fixture
async def owner(client: Client) -> Browsing:
    return await signed_in(client)
