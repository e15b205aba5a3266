"""A part of a page is sent when it changed, for as long as the session lasts and the back end runs."""

from collections.abc import AsyncIterator

import pytest

from app.bootstrap.owner_outfit import outfit
from app.server.live.events import ENTRIES, LiveEvent
from app.server.pages.accounts import Role
from app.server.pages.live import pictures
from app.server.pages.office import Office
from app.server.pages.visitor import Visitor
from tests.server.client import Client
from tests.server.pages.browsing import make_account


@pytest.fixture
def office(client: Client) -> Office:
    return Office(client.backend, outfit())


@pytest.fixture
def visitor(office: Office) -> Visitor:
    account = make_account(office.backend.database, "viewer", Role.VIEWER)
    secret = office.sessions.begin(account)
    return Visitor(account, "en", secret, is_new=False, is_secure=False, address="/", ip="127.0.0.1")


class Drawing:
    """Shows `now`."""

    now = "one"

    def __call__(self) -> str:
        return self.now


async def test_it_is_sent_at_once_and_then_when_it_is_another(office: Office, visitor: Visitor) -> None:
    drawing = Drawing()
    shown = pictures(office, visitor, drawing)
    assert await next_of(shown) == "one"
    office.backend.live.publish(LiveEvent(ENTRIES))  # changes nothing
    drawing.now = "two"
    office.backend.live.publish(LiveEvent(ENTRIES))
    assert await next_of(shown) == "two"
    await shown.aclose()  # type: ignore[attr-defined]  # it is a generator
    assert office.backend.live.listeners == 0


async def test_it_ends_with_the_session(office: Office, visitor: Visitor) -> None:
    shown = pictures(office, visitor, Drawing())
    assert await next_of(shown) == "one"
    office.sessions.end(visitor.secret)
    office.backend.live.publish(LiveEvent(ENTRIES))
    assert [one async for one in shown] == []


async def test_it_ends_with_the_back_end(office: Office, visitor: Visitor) -> None:
    shown = pictures(office, visitor, Drawing())
    assert await next_of(shown) == "one"
    office.backend.live.end_streams()
    assert [one async for one in shown] == []


async def next_of(shown: AsyncIterator[object]) -> object:
    return (await anext(shown)).data  # type: ignore[attr-defined]
