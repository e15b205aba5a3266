from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from app.codes.picture import modules
from app.codes.scan import payloads
from app.ui.picture_file import picture_of
from app.ui.poster import GAP, PAGE, PosterCode, places, poster, write_poster

PAYLOADS = [f"https://qr.alipay.com/fkx{number}0123456789" for number in range(5)]


def code(payload: str, colour: str = "#1677ff") -> PosterCode:
    return PosterCode(modules(payload), "支付宝", "Alipay", colour, "Front counter")


def printed(pdf: bytes) -> Iterator[tuple[list[str], QSize]]:
    """The codes on each page as a scanner sees them, and the page's size in points."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    for page in range(document.pageCount()):
        size = document.pagePointSize(page)
        image = document.render(page, (size * 2).toSize())
        yield payloads(picture_of(image)), size.toSize()
    document.close()


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_every_code_of_a_card_is_read_from_an_a5_page(qtbot: QtBot, count: int) -> None:
    ((found, size),) = printed(poster("老王茶馆 Wang's Tea House", [code(payload) for payload in PAYLOADS[:count]]))
    assert sorted(found) == PAYLOADS[:count]
    assert (size.width(), size.height()) == (420, 595)


def test_a_fifth_code_stands_on_a_card_of_its_own(qtbot: QtBot) -> None:
    assert [len(found) for found, _ in printed(poster("Shop", [code(payload) for payload in PAYLOADS]))] == [4, 1]


def test_codes_are_outlines_and_no_pictures(qtbot: QtBot) -> None:
    assert b"/Subtype /Image" not in poster("Shop", [code(PAYLOADS[0])])


def test_a_pale_platform_gets_dark_letters(qtbot: QtBot) -> None:
    pages = [poster("Shop", [code(PAYLOADS[0], colour)]) for colour in ("#ffee00", "#001144")]
    assert all(found == [PAYLOADS[0]] for pdf in pages for found, _ in printed(pdf))


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_cards_keep_apart_and_on_the_page(count: int) -> None:
    areas = list(places(count))
    assert len(areas) == count
    assert all(PAGE.contains(area) for area in areas)
    assert not any(one.adjusted(0, 0, GAP - 1, GAP - 1).intersects(other) for one, other in combinations(areas, 2))


def test_a_name_of_any_length_stays_on_the_card(qtbot: QtBot) -> None:
    ((found, _),) = printed(poster("茶" * 200, [PosterCode(modules("1"), "支" * 90, "A" * 90, "#1677ff", "x" * 90)]))
    assert found == ["1"]


def test_a_folder_that_is_not_there_is_an_error(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        write_poster(tmp_path / "nowhere" / "card.pdf", "Shop", [code("1")])
