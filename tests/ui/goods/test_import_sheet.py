from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.goods_import import BadRow, ImportPreview
from app.ui.goods.import_sheet import ImportSheet
from app.ui.language import set_language
from tests.goods import a_product

PREVIEW = ImportPreview(
    added=(a_product(1), a_product(2)), unchanged=3, bad=(BadRow(7, None, "x", "x"), BadRow(7, None, "y", "y"))
)


def asking(qtbot: QtBot, qapp: QApplication, preview: ImportPreview) -> ImportSheet:
    set_language(qapp, "en")
    sheet = ImportSheet()
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.ask("goods.csv", preview)
    return sheet


def test_yes_carries_the_preview(qtbot: QtBot, qapp: QApplication) -> None:
    sheet = asking(qtbot, qapp, PREVIEW)
    assert "2 new, 0 changed, 3 as before, 1 rows left out" in sheet.counts
    assert "2 goods" in sheet.yes.text()
    with qtbot.waitSignal(sheet.accepted) as accepted:
        sheet.yes.click()
    assert accepted.args == [PREVIEW]


def test_no_changes_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    sheet = asking(qtbot, qapp, PREVIEW)
    accepted = QSignalSpy(sheet.accepted)
    with qtbot.waitSignal(sheet.declined):
        sheet.no.click()
    assert accepted.count() == 0


def test_with_nothing_to_change_there_is_no_yes(qtbot: QtBot, qapp: QApplication) -> None:
    assert not asking(qtbot, qapp, ImportPreview(unchanged=3)).yes.isEnabled()
