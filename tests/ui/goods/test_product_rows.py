from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from app.ui.goods.product_rows import HEIGHT, ProductRow, ProductsModel
from app.ui.look import Look
from app.ui.theme import TOUCH
from tests.goods import a_product


def test_a_row_has_the_colour_of_its_good_and_room_for_a_finger(qtbot: QtBot) -> None:
    view, model = QListView(), ProductsModel()
    qtbot.addWidget(view)
    row = ProductRow(view)
    row.set_look(Look(scale=1.5))
    view.setModel(model)
    view.setItemDelegate(row)
    view.setUniformItemSizes(True)
    view.resize(400, 300)
    view.show()
    model.replace([a_product(1, "Tea", colour="#9fc1c9", favourite=True), a_product(2, "Coffee" * 16, category="x")])
    place = view.visualRect(model.index(0))
    assert place.height() == HEIGHT * 1.5 >= TOUCH
    image = view.viewport().grab().toImage()
    assert image.pixelColor(12, place.center().y()) == QColor("#9fc1c9")


def test_a_row_is_spoken(qtbot: QtBot) -> None:
    model = ProductsModel()
    model.replace([a_product(1, "Tea", 350)])
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Tea ¥3.50"
    assert model.rowCount(model.index(0)) == 0
