"""Who is signed in: known by a secret in a cookie, of which the hash alone is kept."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, insert, select

from app.server.database import Database
from app.server.pages import tables
from app.server.pages.accounts import Account, account_from
from app.server.secret import hash_of, new_token

SESSION_LIVES = timedelta(days=7)
_account, _session = tables.account, tables.session


class Sessions:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, account: Account, now: datetime | None = None) -> str:
        """The secret of a new session; those that are over are forgotten."""
        token, at = new_token(), now or datetime.now(UTC)
        row = {"token_hash": hash_of(token), "account": account.id, "expires_at": at + SESSION_LIVES}
        with self._database.writing() as connection:
            connection.execute(delete(_session).where(_session.c.expires_at <= at))
            connection.execute(insert(_session).values(row))
        return token

    def account(self, token: str, now: datetime | None = None) -> Account | None:
        """Who is signed in by this secret, with the role that they have now; None when nobody is."""
        good = (_session.c.token_hash == hash_of(token)) & (_session.c.expires_at > (now or datetime.now(UTC)))
        asked = select(_account).join(_session, _session.c.account == _account.c.id).where(good)
        with self._database.reading() as connection:
            row = connection.execute(asked).mappings().one_or_none()
        return account_from(row) if row else None

    def end(self, token: str) -> None:
        with self._database.writing() as connection:
            connection.execute(delete(_session).where(_session.c.token_hash == hash_of(token)))
