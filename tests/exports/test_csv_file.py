import csv
import io
import tracemalloc
from dataclasses import dataclass

import pytest
from hypothesis import given, settings

from app.exports import csv_file
from app.exports.csv_file import COLUMNS, TOTAL_COLUMNS
from app.exports.progress import untold
from app.exports.words import Language
from app.files.csv_table import cell
from tests.exports.nasty import NAMES, paid_by
from tests.exports.shop import TakingsFake, a_payment, two_days


def written(takings: TakingsFake, language: Language = "en") -> bytes:
    stream = io.BytesIO()
    csv_file.write(stream, takings, language, untold)
    return stream.getvalue()


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_it_begins_with_a_byte_order_mark_and_ends_its_lines_as_the_standard_says() -> None:
    content = written(two_days())
    assert content.startswith(b"\xef\xbb\xbfday,")
    assert content.count(b"\xef\xbb\xbf") == 1
    assert content.endswith(b"\r\n")


def test_a_day_without_payments_is_its_titles() -> None:
    assert rows(written(TakingsFake())) == [list(COLUMNS), [], list(TOTAL_COLUMNS)]


@pytest.mark.parametrize(
    "text",
    ["=cmd|'/c calc'!A1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\rplain", "\n=1", " =1", "　=1", "＝1+1", "-12"],
)
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert cell(text).startswith("'")
    assert "\r" not in cell(text)
    assert "\n" not in cell(text)


@pytest.mark.parametrize("text", ["", "李*", "a=b", "Ann-Marie", "'quoted'", 'say "hi", twice', "😀", "李明"])
def test_an_ordinary_name_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize("breaking", ["a\nb", "a\rb", "a\x0bb", "a\x85b", "a\u2028b", "a\x00b"])
def test_a_name_stays_on_one_line(breaking: str) -> None:
    assert cell(breaking) == "a b"


@settings(max_examples=60, deadline=None)
@given(NAMES)
def test_any_name_keeps_the_table_whole(name: str) -> None:
    found = rows(written(paid_by(name)))
    assert [len(row) for row in found] == [len(COLUMNS)] * 2 + [0] + [len(TOTAL_COLUMNS)] * 2
    assert not found[1][COLUMNS.index("payer")].lstrip().startswith(("=", "+", "-", "@"))


@dataclass
class ManyPayments(TakingsFake):
    """As many as it is told, none of them kept."""

    count: int = 0

    def payments(self):  # type: ignore[no-untyped-def]  # as TakingsFake
        return (a_payment(seq % 60) for seq in range(self.count))


class Nowhere(io.BytesIO):
    def write(self, content: bytes) -> int:  # type: ignore[override]  # bytes are all it gets
        return len(content)


def peak(count: int) -> int:
    tracemalloc.start()
    csv_file.write(Nowhere(), ManyPayments(count=count), "en", untold)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_memory_stays_flat() -> None:
    peak(10)
    assert peak(6_000) < 1.2 * peak(3_000)
