"""Who may look at the owner's page: the owners, who may do everything, and the viewers, who look on."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.server.database import Database
from app.server.pages import passwords, tables
from app.server.pages.refused import Refused
from app.server.secret import hash_of, new_token

LINK_LIVES = timedelta(days=1)
LONGEST_NAME = 60
_account, _session, _link = tables.account, tables.session, tables.setup_link
_LINK_OVER = "This link was used, or is older than a day. Start the back end again, and it prints a new one."


class Role(StrEnum):
    OWNER = "owner"
    VIEWER = "viewer"


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may look."""

    id: str
    name: str
    role: Role

    @property
    def is_owner(self) -> bool:
        return self.role is Role.OWNER


class Accounts:
    """Safe to share between threads. Everything raises Refused where what is asked for cannot be."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[Account]:
        with self._database.reading() as connection:
            rows = connection.execute(select(_account).order_by(_account.c.made_at, _account.c.id)).mappings()
            return [account_from(row) for row in rows]

    def new_setup_token(self, now: datetime | None = None) -> str | None:
        """A secret with which the first owner can be made, once, within `LINK_LIVES`; None where there is somebody."""
        token, at = new_token(), now or datetime.now(UTC)
        with self._database.writing() as connection:
            if connection.execute(select(exists(select(_account.c.id)))).scalar_one():
                return None
            connection.execute(delete(_link).where(_link.c.expires_at <= at))
            connection.execute(insert(_link).values(token_hash=hash_of(token), expires_at=at + LINK_LIVES))
        return token

    def may_set_up(self, token: str) -> bool:
        with self._database.reading() as connection:
            return hash_of(token) in _links(connection)

    def set_up(self, token: str, name: str, password: str) -> Account:
        """Make the first owner; every link ends with that."""
        row = _new_row(name, password, Role.OWNER)
        with self._database.writing() as connection:
            if hash_of(token) not in _links(connection, lock=True):
                raise Refused(_LINK_OVER, status=403)
            connection.execute(delete(_link))
            connection.execute(insert(_account).values(row))
        return account_from(row)

    def with_password(self, name: str, password: str) -> Account | None:
        """Whose name and password these are, or None."""
        with self._database.reading() as connection:
            row = connection.execute(select(_account).where(_account.c.name_key == _key(name))).mappings().one_or_none()
        known = passwords.fits(row["password_hash"] if row else None, password)
        return account_from(row) if row and known else None

    def add(self, name: str, password: str, role: Role) -> Account:
        row = _new_row(name, password, role)
        try:
            with self._database.writing() as connection:
                connection.execute(insert(_account).values(row))
        except IntegrityError as error:
            raise Refused("There is somebody of this name already.") from error
        return account_from(row)

    def give_role(self, account: str, role: Role) -> None:
        with self._database.writing() as connection:
            if role is not Role.OWNER:
                _require_other_owner(connection, account)
            _change(connection, account, role=role.value)

    def give_password(self, account: str, password: str) -> None:
        """Whoever is signed in by the old one is so no longer."""
        hashed = passwords.hash_password(password)
        with self._database.writing() as connection:
            _change(connection, account, password_hash=hashed)
            connection.execute(delete(_session).where(_session.c.account == account))

    def remove(self, account: str) -> None:
        with self._database.writing() as connection:
            _require_other_owner(connection, account)
            connection.execute(delete(_session).where(_session.c.account == account))
            connection.execute(delete(_account).where(_account.c.id == account))


def account_from(row: Mapping[Any, Any]) -> Account:
    """From a row of `account`, by name."""
    return Account(row["id"], row["name"], Role(row["role"]))


def _links(connection: Connection, *, lock: bool = False) -> set[str]:
    """Those that are still good. Locked, a second user of one waits here, and finds none."""
    asked = select(_link.c.token_hash).where(_link.c.expires_at > datetime.now(UTC))
    return set(connection.execute(asked.with_for_update() if lock else asked).scalars())


def _new_row(name: str, password: str, role: Role) -> dict[str, object]:
    shown = " ".join(name.split())
    if not shown or len(shown) > LONGEST_NAME or not shown.isprintable():
        raise Refused("A name has 1 to {most} characters.", most=LONGEST_NAME)
    return {
        "id": secrets.token_hex(8),
        "name": shown,
        "name_key": _key(shown),
        "role": role.value,
        "password_hash": passwords.hash_password(password),
        "made_at": datetime.now(UTC),
    }


def _key(name: str) -> str:
    return " ".join(name.replace("\0", "").split()).casefold()


def _change(connection: Connection, account: str, **values: str) -> None:
    if connection.execute(update(_account).where(_account.c.id == account).values(values)).rowcount != 1:
        raise Refused("There is nobody like that any more.", status=404)


def _require_other_owner(connection: Connection, account: str) -> None:
    """All owners are locked, so that two of them cannot remove each other at the same time."""
    owners = select(_account.c.id).where(_account.c.role == Role.OWNER.value).order_by(_account.c.id)
    if list(connection.execute(owners.with_for_update()).scalars()) == [account]:
        raise Refused("The last owner stays: make somebody else an owner first.", status=409)
