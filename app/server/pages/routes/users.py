"""Who may look, and who may change that."""

from typing import Annotated

from fastapi import APIRouter, Form, Path
from starlette.responses import Response

from app.server.pages.accounts import Account, Role
from app.server.pages.office import Office
from app.server.pages.page import go_to, show
from app.server.pages.refused import Refused
from app.server.pages.visitor import SignedIn, TheOffice, TheOwner, Visitor, keep_session

router = APIRouter()
Typed = Annotated[str, Form()]
AccountId = Annotated[str, Path(pattern="^[0-9a-f]{16}$")]


@router.get("/users")
def users(office: TheOffice, visitor: TheOwner) -> Response:
    return _page(office, visitor)


@router.post("/users")
def add(office: TheOffice, visitor: TheOwner, name: Typed = "", password: Typed = "", role: Typed = "") -> Response:
    try:
        office.accounts.add(name, password, _role(role))
    except Refused as why:
        return _page(office, visitor, why=why, name=name)
    return go_to("/users")


@router.get("/users/{account_id}")
def user(office: TheOffice, visitor: TheOwner, account_id: AccountId) -> Response:
    return show(office, visitor, "user.html", account=_of(office, account_id))


@router.post("/users/{account_id}/role")
def change_role(office: TheOffice, visitor: TheOwner, account_id: AccountId, role: Typed = "") -> Response:
    try:
        office.accounts.give_role(account_id, _role(role))
    except Refused as why:
        return _user_page(office, visitor, account_id, why)
    return go_to("/users")


@router.post("/users/{account_id}/password")
def change_password(office: TheOffice, visitor: TheOwner, account_id: AccountId, password: Typed = "") -> Response:
    try:
        office.accounts.give_password(account_id, password)
    except Refused as why:
        return _user_page(office, visitor, account_id, why)
    return go_to("/users")


@router.post("/users/{account_id}/remove")
def remove(office: TheOffice, visitor: TheOwner, account_id: AccountId) -> Response:
    try:
        office.accounts.remove(account_id)
    except Refused as why:
        return _user_page(office, visitor, account_id, why)
    return go_to("/users")


@router.get("/password")
def own_password(office: TheOffice, visitor: SignedIn) -> Response:
    return show(office, visitor, "password.html")


@router.post("/password")
def change_own_password(office: TheOffice, visitor: SignedIn, old: Typed = "", new: Typed = "") -> Response:
    """Every session of this account ends; a new one begins here."""
    assert visitor.account is not None  # noqa: S101 - SignedIn says so
    try:
        office.door.account(visitor.ip, visitor.account.name, old)
        office.accounts.give_password(visitor.account.id, new)
    except Refused as why:
        return show(office, visitor, "password.html", why=why)
    response = go_to("/")
    keep_session(response, visitor, office.sessions.begin(visitor.account))
    return response


def _page(office: Office, visitor: Visitor, why: Refused | None = None, name: str = "") -> Response:
    return show(office, visitor, "users.html", accounts=office.accounts.all(), why=why, name=name)


def _user_page(office: Office, visitor: Visitor, account_id: AccountId, why: Refused) -> Response:
    return show(office, visitor, "user.html", account=_of(office, account_id), why=why)


def _of(office: Office, account_id: AccountId) -> Account:
    found = [account for account in office.accounts.all() if account.id == account_id]
    if not found:
        raise Refused("There is nobody like that any more.", status=404)
    return found[0]


def _role(typed: str) -> Role:
    if typed not in set(Role):
        raise Refused("Choose a role.")
    return Role(typed)
