"""Tables of goods, as CSV and XLSX."""

import io
from pathlib import Path

from openpyxl import Workbook

from app.goods_files.read import read_goods
from app.goods_files.unreadable import GoodsFileUnreadable
from tests.fuzz.reader import Reader
from tests.fuzz.readers.statements import STATEMENTS


def _read(data: bytes, folder: Path) -> int:
    file = folder / "goods"
    file.write_bytes(data)
    rows = read_goods(file)
    assert all(isinstance(text, str) for row in rows for text in row.cells.values())
    return len(rows)


def _workbook() -> bytes:
    book, packed = Workbook(), io.BytesIO()
    book.active.append(["品名", "售价", "条码", "单位"])
    book.active.append(["绿茶", 3.5, 6901234567892, "瓶"])
    book.active.append(["=1+1", None, True, "个"])
    book.save(packed)
    return packed.getvalue()


TABLE = '品名,售价,条码,单位\n绿茶,3.50,6901234567892,瓶\n"红,茶",,,\n\'=1,2\n'
GOODS_FILES = Reader(
    "goods files",
    _read,
    (
        TABLE.encode(),
        TABLE.encode("gb18030"),
        TABLE.replace(",", "\t").encode("utf-8-sig"),
        b"name;price\na;1\n",
        _workbook(),
    ),
    (GoodsFileUnreadable,),
    STATEMENTS.words,
    tries=80,
)
