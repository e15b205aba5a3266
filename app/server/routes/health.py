"""Is the back end well? For whoever watches over it; neither page says anything of the shop's money."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse
from sqlalchemy import text

from app.server.metrics import CONTENT_TYPE
from app.server.refusal import Refusal
from app.server.routes.asking import TheBackend

router = APIRouter(tags=["operation"])


@router.get("/healthz", response_class=PlainTextResponse)
def healthz(backend: TheBackend) -> str:
    """`ok` while the database answers; 503 when it does not."""
    with backend.database.reading() as connection:
        connection.execute(text("SELECT 1"))
    return "ok\n"


@router.get("/metrics", response_class=PlainTextResponse)
def metrics(backend: TheBackend, request: Request) -> Response:
    """Prometheus text, for this computer alone: what a shop turns over can be read from how its entries come."""
    if request.client is None or request.client.host not in ("127.0.0.1", "::1"):
        raise Refusal(403, "not_here", "Metrics are read on the back end's own computer.")
    stations = backend.stations.all()
    gauges = {
        "paybell_stations": len(stations),
        "paybell_stations_refused": sum(one.refused_at is not None for one in stations),
        "paybell_entries_behind": sum(one.behind or 0 for one in stations),
        "paybell_listeners": backend.live.listeners,
    }
    return Response(backend.metrics.text(gauges), media_type=CONTENT_TYPE)
