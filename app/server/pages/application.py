"""The owner's page as an ASGI application, inside that of the back end."""

import logging
from http import HTTPStatus

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolEmpty
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from app.paths import RESOURCES
from app.server.backend import Backend
from app.server.pages.office import HERE, Office
from app.server.pages.outfit import Outfit
from app.server.pages.page import go_to, show
from app.server.pages.refused import NotSignedIn, Refused
from app.server.pages.routes import day_ends, entering, files, payments, shop, stations, today, users
from app.server.pages.safe_headers import SafeHeaders
from app.server.pages.visitor import require_own_form, visitor_of

_LOG = logging.getLogger(__name__)
ROOMS = (entering, today, payments, day_ends, stations, files, users, shop)


def create_pages(backend: Backend, outfit: Outfit) -> FastAPI:
    pages = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, dependencies=[Depends(require_own_form)])
    pages.state.office = Office(backend, outfit)
    for room in ROOMS:
        pages.include_router(room.router)
    pages.mount("/icons", StaticFiles(directory=RESOURCES / "icons"))
    pages.mount("/static", StaticFiles(directory=HERE / "static"))
    _add_refusals(pages)
    pages.add_middleware(SafeHeaders)
    return pages


def _add_refusals(pages: FastAPI) -> None:
    @pages.exception_handler(NotSignedIn)
    def not_signed_in(_request: Request, _error: NotSignedIn) -> Response:
        return go_to("/login")

    @pages.exception_handler(Refused)
    def refused(request: Request, refused: Refused) -> Response:
        return refusal_page(request, refused)

    @pages.exception_handler(HTTPException)
    def no_such_page(request: Request, error: HTTPException) -> Response:
        return refusal_page(request, Refused("There is no such page.", status=error.status_code))

    @pages.exception_handler(RequestValidationError)
    def not_understood(request: Request, _error: RequestValidationError) -> Response:
        return refusal_page(request, Refused("There is no such page.", status=HTTPStatus.NOT_FOUND))

    @pages.exception_handler(DBAPIError)
    @pages.exception_handler(PoolEmpty)
    def database_away(_request: Request, error: Exception) -> Response:
        _LOG.error("The database failed: %s", error)
        return Response("The back end cannot reach its database. 后台无法连接数据库。\n", 503, media_type="text/plain")


def refusal_page(request: Request, why: Refused) -> Response:
    office: Office = request.app.state.office
    return show(office, visitor_of(office, request), "refused.html", why=why)
