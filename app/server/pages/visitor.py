"""Who looks at a page, in which language, and whether a form was one that this visitor had been shown."""

import hmac
import secrets
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import Response

from app.server.pages.accounts import Account
from app.server.pages.language import Language, language_of
from app.server.pages.office import Office
from app.server.pages.refused import NotSignedIn, Refused
from app.server.pages.sessions import SESSION_LIVES
from app.server.secret import hash_of, new_token

_A_YEAR_S = 365 * 86400


@dataclass(frozen=True, slots=True)
class Visitor:
    """`secret` is the session's, or where nobody is signed in that of the forms shown; `is_new` says it was just made.

    `address` is the path and query of the page; empty where a form is answered, which nobody can load again.
    """

    account: Account | None
    language: Language
    secret: str
    is_new: bool
    is_secure: bool
    address: str
    ip: str

    @property
    def form_token(self) -> str:
        """Stands in every form: another site can send a form with this visitor's cookies, but does not know this.

        Another each time, so that nothing is learnt from how well pages with it can be compressed (BREACH).
        """
        return self._token(secrets.token_hex(8))

    def has_shown(self, form_token: str) -> bool:
        due = self._token(form_token.partition(".")[0])
        return hmac.compare_digest(form_token.encode(), due.encode())

    def _token(self, salt: str) -> str:
        return f"{salt}.{hash_of(f'form {salt} {self.secret}')}"

    @property
    def is_owner(self) -> bool:
        return self.account is not None and self.account.is_owner


def cookie_name(name: str, *, is_secure: bool) -> str:
    """`__Host-` binds the cookie to this host and to TLS (RFC 6265bis, 4.1.3.2)."""
    return f"__Host-paybell-{name}" if is_secure else f"paybell-{name}"


def set_cookie(response: Response, visitor: Visitor, name: str, value: str, lives_s: int | None = None) -> None:
    response.set_cookie(
        cookie_name(name, is_secure=visitor.is_secure),
        value,
        max_age=lives_s,
        path="/",
        secure=visitor.is_secure,
        httponly=True,
        samesite="lax",
    )


def keep_session(response: Response, visitor: Visitor, token: str) -> None:
    set_cookie(response, visitor, "session", token, int(SESSION_LIVES.total_seconds()))


def keep_choices(response: Response, visitor: Visitor) -> None:
    """The language, and the secret of the form that is shown to somebody who is not signed in yet."""
    set_cookie(response, visitor, "language", visitor.language, _A_YEAR_S)
    if visitor.is_new:
        set_cookie(response, visitor, "form", visitor.secret)


def office_of(request: Request) -> Office:
    office: Office = request.app.state.office
    return office


TheOffice = Annotated[Office, Depends(office_of)]


def visitor_of(office: TheOffice, request: Request) -> Visitor:
    is_secure = request.url.scheme == "https"
    session, form, language = (
        request.cookies.get(cookie_name(name, is_secure=is_secure), "") for name in ("session", "form", "language")
    )
    account = office.sessions.account(session) if session else None
    secret = session if account else form
    chosen = request.query_params.get("language", language)
    return Visitor(
        account=account,
        language=language_of(chosen, request.headers.get("accept-language", "")),
        secret=secret or new_token(),
        is_new=not secret,
        is_secure=is_secure,
        address=f"{request.url.path}?{request.url.query}" if request.method == "GET" else "",
        ip=request.client.host if request.client else "",
    )


Visiting = Annotated[Visitor, Depends(visitor_of)]


async def require_own_form(visitor: Visiting, request: Request) -> None:
    """Whatever changes something comes from a form that this visitor was shown."""
    if request.method not in ("GET", "HEAD"):
        form = await request.form()
        if not visitor.has_shown(str(form.get("form_token", ""))):
            raise Refused("This form is too old. Load the page anew, and send it again.", status=403)


def signed_in(visitor: Visiting) -> Visitor:
    if visitor.account is None:
        raise NotSignedIn
    return visitor


SignedIn = Annotated[Visitor, Depends(signed_in)]


def owner(visitor: SignedIn) -> Visitor:
    if not visitor.is_owner:
        raise Refused("Only an owner may do this.", status=403)
    return visitor


TheOwner = Annotated[Visitor, Depends(owner)]
