"""The form of one good. What cannot be saved says why, beside the field."""

import secrets
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.goods_table import CellRefused, read_barcode, read_name, read_price, read_words
from app.domain.product import MOST_NAME, Product, Unit
from app.ui.goods.swatches import Swatches
from app.ui.language import is_chinese
from app.ui.outside_text import isolated
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText


class GoodForm(Panel):
    """`saved` carries the good as it now stands on the form; it changes nothing itself."""

    saved = Signal(object)

    def __init__(self, currency: str) -> None:
        super().__init__("page-inside")
        self._currency = currency
        self._product: Product | None = None
        self.name, self.price, self.barcode, self.category = (QLineEdit(maxLength=MOST_NAME) for _ in range(4))
        self.unit = QComboBox()
        self.colours = Swatches()
        self.favourite, self.active = QCheckBox(), QCheckBox()
        self.save = TillButton("primary", "check")
        self.refusals = {field: PlainText(2, colour="alarm") for field in (self.name, self.price, self.barcode)}
        self._title = label("title")
        self._names: dict[QWidget, QLabel] = {}
        self._lay_out()
        self._connect()
        self.show_product(None)
        self.retranslate()

    @property
    def product(self) -> Product | None:
        """The good that is being changed; None while a new one is written."""
        return self._product

    def use_currency(self, currency: str) -> None:
        """For new goods; a good keeps the currency of its price."""
        self._currency = currency
        self.retranslate()

    def show_product(self, product: Product | None) -> None:
        """None begins a new good."""
        self._product = product
        self.name.setText(product.name if product else "")
        self.price.setText(f"{product.price.decimal:f}" if product else "")
        self.unit.setCurrentIndex(list(Unit).index(product.unit if product else Unit.PIECE))
        self.barcode.setText(product.barcode if product else "")
        self.category.setText(product.category if product else "")
        self.colours.choose(product.colour if product else "")
        self.favourite.setChecked(product.favourite if product else False)
        self.active.setChecked(product.active if product else True)
        for refusal in self.refusals.values():
            refusal.hide()
        self.retranslate()

    def refuse_barcode(self, owner: str) -> None:
        """Another good, called `owner`, has it."""
        self._refuse(self.barcode, self.tr("This barcode belongs to {name}.").format(name=isolated(owner)))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Change this good") if self._product else self.tr("New good"))
        names = {
            self.name: self.tr("Name"),
            self.price: self.tr("Price ({currency})").format(currency=self._money()),
            self.barcode: self.tr("Barcode"),
            self.category: self.tr("Category"),
            self.colours: self.tr("Colour of its button"),
        }
        for field, words in names.items():
            self._names[field].setText(words)
            field.setAccessibleName(words)
        self._offer_units()
        self.unit.setAccessibleName(self.tr("Sold"))
        self.barcode.setPlaceholderText(self.tr("Scan it, or leave it empty"))
        self.favourite.setText(self.tr("Favourite: a button at the till"))
        self.active.setText(self.tr("On sale"))
        self.save.name(self.tr("Save good"))

    def _money(self) -> str:
        return self._product.price.currency if self._product else self._currency

    def _offer_units(self) -> None:
        chosen = max(self.unit.currentIndex(), 0)
        self.unit.clear()
        self.unit.addItems([self.tr("per piece"), self.tr("per kilogram")])
        self.unit.setCurrentIndex(chosen)

    def _save(self) -> None:
        fields = {
            "name": self._read(self.name, read_name),
            "price": self._read(self.price, lambda text: read_price(text, self._money())),
            "barcode": self._read(self.barcode, read_barcode),
        }
        if None in fields.values():
            next(field for field in self.refusals if not self.refusals[field].isHidden()).setFocus()
            return
        self.saved.emit(
            Product(
                self._product.id if self._product else secrets.token_hex(8),
                **fields,
                unit=list(Unit)[self.unit.currentIndex()],
                category=read_words(" ".join(self.category.text().split())),
                colour=self.colours.colour,
                favourite=self.favourite.isChecked(),
                active=self.active.isChecked(),
            )
        )

    def _read(self, field: QLineEdit, read: Callable[[str], Any]) -> Any:
        """What the field says; None after a refusal."""
        try:
            value = read(" ".join(field.text().split()))
        except CellRefused as refused:
            self._refuse(field, refused.zh if is_chinese() else refused.en)
            return None
        self.refusals[field].hide()
        return value

    def _refuse(self, field: QLineEdit, sentence: str) -> None:
        self.refusals[field].say(sentence)
        self.refusals[field].show()

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        for field, refusal in self.refusals.items():
            field.textEdited.connect(refusal.hide)
            field.returnPressed.connect(self._save)
        self.category.returnPressed.connect(self._save)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for field, place, width in (
            (self.name, (0, 0), 2), (self.price, (3, 0), 1), (self.barcode, (6, 0), 2), (self.category, (9, 0), 2),
            (self.colours, (12, 0), 2),
        ):  # fmt: skip
            self._place(grid, field, *place, width)
        grid.addWidget(self.unit, 4, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self.favourite)
        column.addWidget(self.active)
        column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(8)
        outside.addWidget(self._scrolling(inside), 1)
        outside.addWidget(self.save)

    def _place(self, grid: QGridLayout, field: QWidget, row: int, column: int, width: int) -> None:
        """The name above the field, its refusal below."""
        self._names[field] = name = label("soft")
        name.setBuddy(field)
        grid.addWidget(name, row, column, 1, width)
        grid.addWidget(field, row + 1, column, 1, width)
        if isinstance(field, QLineEdit) and field in self.refusals:
            grid.addWidget(self.refusals[field], row + 2, column, 1, 2)

    def _scrolling(self, inside: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area
