"""Who is signed in, and for how long."""

from datetime import UTC, datetime

from app.server.database import Database
from app.server.pages.accounts import Accounts, Role
from app.server.pages.sessions import SESSION_LIVES, Sessions
from tests.server.pages.browsing import make_account


def test_sessions_end_with_their_time_their_password_and_their_account(database: Database) -> None:
    accounts, sessions, now = Accounts(database), Sessions(database), datetime.now(UTC)
    make_account(database, "owner", Role.OWNER)
    viewer = make_account(database, "viewer", Role.VIEWER)
    first = sessions.begin(viewer, now)
    assert sessions.account(first) == viewer
    assert sessions.account(first, now + SESSION_LIVES) is None
    accounts.give_role(viewer.id, Role.OWNER)
    changed = sessions.account(first)
    assert changed is not None
    assert changed.is_owner
    accounts.give_password(viewer.id, "another one, as long")
    assert sessions.account(first) is None
    second = sessions.begin(viewer)
    accounts.remove(viewer.id)
    assert sessions.account(second) is None
