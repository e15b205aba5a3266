from collections.abc import Iterator

import pytest

from tests.backend.protocol_server import ProtocolServer, serving


@pytest.fixture
def server() -> Iterator[ProtocolServer]:
    with serving() as server:
        yield server
