"""Goods for the sale: the favourites as large buttons, and all others by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QLineEdit,
    QListView,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.product import Product
from app.ui.cashier.favourite_tile import WIDTH, FavouriteTile
from app.ui.goods.product_rows import ProductRow, ProductsModel
from app.ui.look import Look
from app.ui.panel import Panel
from app.ui.plain_text import PlainText


class ProductPicker(Panel):
    """While nothing is typed the favourites are shown, else what was found.

    Enter takes the first good found, the down key goes into the list, Escape back to the favourites.
    """

    product_chosen = Signal(object)
    search_requested = Signal(str)
    """Answer with `show_found`."""

    def __init__(self) -> None:
        super().__init__("page-inside")
        self._look = Look()
        self.tiles: list[FavouriteTile] = []
        self.search = QLineEdit(clearButtonEnabled=True)
        self._model = ProductsModel(self)
        self._row = ProductRow(self)
        self.found = QListView()
        self._none = PlainText(2, colour="ink_soft")
        self._shelf = QWidget()
        self._grid = QGridLayout(self._shelf)
        self._stack = QStackedWidget()
        self._is_answered = False
        self._wants_first = False
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._row.set_look(look)
        self.found.doItemsLayout()
        for tile in self.tiles:
            tile.set_look(look)
        self._arrange()

    def show_favourites(self, products: Sequence[Product]) -> None:
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [self._tile(product) for product in products]
        self._arrange()
        self._turn()

    def show_found(self, typed: str, products: Sequence[Product]) -> None:
        """The answer to `search_requested`; one that was overtaken by further typing is passed over."""
        if typed != self.search.text():
            return
        self._is_answered = True
        self._model.replace(products)
        self._turn()
        if self._wants_first:
            self._choose_first()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Good: name, first letters or barcode"))
        self.search.setAccessibleName(self.tr("Search the goods"))
        self.found.setAccessibleName(self.tr("Goods found"))
        self._turn()
        super().retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the search field that a line edit has no use for."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() == Qt.Key.Key_Down and self._model.products and self.search.text():
                self.found.setFocus()
                self.found.setCurrentIndex(self._model.index(0))
                return True
        return super().eventFilter(watched, event)

    def _turn(self) -> None:
        """To the favourites, to what was found, or to the sentence that there is nothing."""
        typed = self.search.text()
        if typed and not self._is_answered:
            return
        shown: QWidget = self.found if self._model.products else self._none
        if not typed:
            shown = self._favourites if self.tiles else self._none
        self._stack.setCurrentWidget(shown)
        no_favourites = self.tr("Goods marked as favourites stand here as buttons.")
        self._none.say(self.tr("Nothing is called so.") if typed else no_favourites)

    def _on_typed(self, typed: str) -> None:
        self._is_answered, self._wants_first = False, False
        self._turn()
        if typed:
            self.search_requested.emit(typed)

    def _take_first(self) -> None:
        """Enter may come before the answer does."""
        self._wants_first = bool(self.search.text())
        if self._is_answered:
            self._choose_first()

    def _choose_first(self) -> None:
        self._wants_first = False
        if self._model.products and self.search.text():
            self._choose(self._model.products[0])

    def _choose(self, product: Product) -> None:
        self.search.clear()
        self.product_chosen.emit(product)

    def _choose_row(self, index: QModelIndex) -> None:
        self._choose(self._model.products[index.row()])
        self.search.setFocus()

    def _tile(self, product: Product) -> FavouriteTile:
        tile = FavouriteTile(product)
        tile.set_look(self._look)
        tile.clicked.connect(lambda: self.product_chosen.emit(product))
        return tile

    def _arrange(self) -> None:
        """As many tiles side by side as are wide enough for a finger and a name."""
        columns = max(1, self.width() // self._look.px(WIDTH + 12))
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._take_first)
        self.search.installEventFilter(self)
        self.found.clicked.connect(self._choose_row)
        self.found.activated.connect(self._choose_row)

    def _lay_out(self) -> None:
        self.found.setModel(self._model)
        self.found.setItemDelegate(self._row)
        self.found.setUniformItemSizes(True)
        self.found.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._favourites = QScrollArea()
        self._favourites.setWidgetResizable(True)
        self._favourites.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._favourites.setWidget(self._shelf)
        for page in (self._favourites, self.found, self._none):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._stack, 1)
