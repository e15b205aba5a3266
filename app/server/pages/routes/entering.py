"""Coming in and going out."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import Response

from app.server.pages.accounts import Account
from app.server.pages.office import Office
from app.server.pages.page import go_to, show
from app.server.pages.refused import Refused
from app.server.pages.visitor import SignedIn, TheOffice, Visiting, Visitor, keep_session

router = APIRouter()
Typed = Annotated[str, Form()]


@router.get("/setup/{token}")
def setup(office: TheOffice, visitor: Visiting, token: str) -> Response:
    """The first owner's form, by the link that `serve` printed."""
    _require_link(office, token)
    return show(office, visitor, "setup.html", token=token, name="")


@router.post("/setup/{token}")
def set_up(office: TheOffice, visitor: Visiting, token: str, name: Typed = "", password: Typed = "") -> Response:
    _require_link(office, token)
    try:
        account = office.accounts.set_up(token, name, password)
    except Refused as why:
        return show(office, visitor, "setup.html", token=token, why=why, name=name)
    return _let_in(office, visitor, account)


@router.get("/login")
def login(office: TheOffice, visitor: Visiting) -> Response:
    return go_to("/") if visitor.account else show(office, visitor, "login.html", name="")


@router.post("/login")
def log_in(office: TheOffice, visitor: Visiting, name: Typed = "", password: Typed = "") -> Response:
    try:
        account = office.door.account(visitor.ip, name, password)
    except Refused as why:
        return show(office, visitor, "login.html", why=why, name=name)
    return _let_in(office, visitor, account)


@router.post("/logout")
def log_out(office: TheOffice, visitor: SignedIn) -> Response:
    office.sessions.end(visitor.secret)
    return go_to("/login")


def _let_in(office: Office, visitor: Visitor, account: Account) -> Response:
    response = go_to("/")
    keep_session(response, visitor, office.sessions.begin(account))
    return response


def _require_link(office: Office, token: str) -> None:
    if not office.accounts.may_set_up(token):
        raise Refused(
            "This link was used, or is older than a day. Start the back end again, and it prints a new one.", status=403
        )
