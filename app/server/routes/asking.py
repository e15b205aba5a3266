"""Who asks, and for what: shared by the routes."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.server.backend import Backend
from app.server.refusal import Refusal
from app.server.stations import Revoked, TokenUnknown

_bearer = HTTPBearer(auto_error=False, description="The station's token, from POST /v1/enrol.")


def backend_of(request: Request) -> Backend:
    backend: Backend = request.app.state.backend
    return backend


TheBackend = Annotated[Backend, Depends(backend_of)]


def station_of(backend: TheBackend, shown: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]) -> str:
    """The id of the station that asks."""
    try:
        return backend.stations.of_token(shown.credentials if shown else "")
    except TokenUnknown as error:
        raise Refusal(401, "token_unknown", "This station is not enrolled here, or was enrolled anew.") from error
    except Revoked as error:
        raise Refusal(401, "revoked", "The owner has shut this station out. Enrol it again with a new code.") from error


TheStation = Annotated[str, Depends(station_of)]


async def body_of(request: Request) -> bytes:
    return await request.body()


RawBody = Annotated[bytes, Depends(body_of)]


def not_understood(errors: Sequence[Mapping[str, Any]]) -> Refusal:
    """Names the first place that is not as it should be, and never what stands there."""
    first = errors[0]
    where = ".".join(str(part) for part in first["loc"]) or "the body"
    return Refusal(422, "not_understood", f"{where}: {first['msg']}.", {"where": where})
