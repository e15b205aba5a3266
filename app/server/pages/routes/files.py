"""Files of a range of days, written by the station's own exporters."""

import tempfile
from collections.abc import Iterator
from typing import BinaryIO, cast
from urllib.parse import quote

from fastapi import APIRouter
from starlette.responses import Response, StreamingResponse

from app.files.whole_file import NotWritten
from app.server.pages.office import Office
from app.server.pages.outfit import FileKind
from app.server.pages.page import show
from app.server.pages.range_reader import Range, open_range
from app.server.pages.refused import Refused
from app.server.pages.typed import days_from, text_from
from app.server.pages.visitor import SignedIn, TheOffice, Visitor

_PIECE = 64 * 1024
_IN_MEMORY = 4 * 1024 * 1024
"""A file that grows beyond that is kept on the disk while it is sent."""
router = APIRouter()


@router.get("/files")
def files(office: TheOffice, visitor: SignedIn) -> Response:
    today = office.book.shop.day_of(office.book.now).isoformat()
    return _page(office, visitor, {"first": today, "last": today, "till": "", "kind": ""})


@router.get("/files/file")
def file(
    office: TheOffice, visitor: SignedIn, first: str = "", last: str = "", till: str = "", kind: str = ""
) -> Response:
    """It is written whole before the first of it is sent: nobody gets half a file."""
    typed = {"first": first, "last": last, "till": text_from(till), "kind": kind}
    try:
        asked, writer = _asked(office, typed)
        return _sent(_written(office, visitor, asked, writer), asked, writer)
    except Refused as why:
        return _page(office, visitor, typed, why)


def _asked(office: Office, typed: dict[str, str]) -> tuple[Range, FileKind]:
    writer = office.outfit.files.get(typed["kind"])
    if writer is None:
        raise Refused("Choose a kind of file.")
    first, last = days_from(typed["first"], typed["last"], office.book.shop.day_of(office.book.now))
    return Range(first, last, typed["till"]), writer


def _written(office: Office, visitor: Visitor, asked: Range, writer: FileKind) -> BinaryIO:
    file = cast("BinaryIO", tempfile.SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115 - closed when it is sent
    try:
        with open_range(office.backend.database, office.book.shop, office.outfit.platforms, asked) as takings:
            writer.write(file, takings, visitor.language)
    except NotWritten as error:
        why = error.zh if visitor.language == "zh_CN" else error.en
        raise Refused("The file could not be written. {why}", status=500, why=why) from error
    file.seek(0)
    return file


def _sent(file: BinaryIO, asked: Range, writer: FileKind) -> Response:
    days = f"{asked.first}" if asked.first == asked.last else f"{asked.first}_{asked.last}"
    name = quote(f"paybell-{days}.{writer.name}")
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(_pieces(file), media_type=writer.media_type, headers=headers)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while piece := file.read(_PIECE):
            yield piece


def _page(office: Office, visitor: Visitor, typed: dict[str, str], why: Refused | None = None) -> Response:
    return show(
        office,
        visitor,
        "files.html",
        typed=typed,
        why=why,
        stations=office.backend.stations.all(),
        kinds=list(office.outfit.files),
    )
