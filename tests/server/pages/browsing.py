"""Somebody before the owner's page: keeps cookies, and sends the forms that it was shown."""

import re
import zlib
from datetime import UTC, datetime
from functools import cache

import httpx
from sqlalchemy import insert

from app.server.database import Database
from app.server.pages.accounts import Account, Role
from app.server.pages.passwords import hash_password
from app.server.pages.sessions import Sessions
from app.server.pages.tables import account
from tests.server.client import Client

PASSWORD = "long enough, and then some"
_TOKEN = re.compile(r'name="form_token" value="([0-9a-f.]+)"')


class Browsing:
    """Asks over HTTP on the loopback, or as `base` says."""

    def __init__(self, client: Client, base: str = "http://here", language: str = "en") -> None:
        self.http = httpx.AsyncClient(transport=client.transport, base_url=base, headers={"Accept-Language": language})
        self.form_token = ""

    async def get(self, path: str, **asked: str) -> httpx.Response:
        answer = await self.http.get(path, params=asked or None)
        found = _TOKEN.search(answer.text)
        self.form_token = found[1] if found else self.form_token
        return answer

    async def post(self, path: str, **typed: str) -> httpx.Response:
        """A form, with the token of the last page that was shown."""
        return await self.http.post(path, data={"form_token": self.form_token, **typed})

    async def log_in(self, name: str, password: str = PASSWORD) -> httpx.Response:
        await self.get("/login")
        answer = await self.post("/login", name=name, password=password)
        if answer.status_code == 303:
            await self.get("/")
        return answer


@cache
def _hashed() -> str:
    """Once: a hash takes its time, and most tests are not about passwords."""
    return hash_password(PASSWORD)


def make_account(database: Database, name: str, role: Role) -> Account:
    """Of `PASSWORD`."""
    row = {"id": f"{zlib.crc32(name.encode()):016x}", "name": name, "name_key": name.casefold(), "role": role.value}
    with database.writing() as connection:
        connection.execute(insert(account).values(**row, password_hash=_hashed(), made_at=datetime.now(UTC)))
    return Account(row["id"], name, role)


async def signed_in(client: Client, role: Role = Role.OWNER, language: str = "en") -> Browsing:
    """As an owner or a viewer of the role's name, made for this."""
    browsing = Browsing(client, language=language)
    session = Sessions(client.backend.database).begin(make_account(client.backend.database, role.value, role))
    browsing.http.cookies.set("paybell-session", session)
    await browsing.get("/")
    return browsing
