"""The owner's page of the goods: found, added, changed, brought in from a table and handed out as one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.product import Product
from app.domain.trouble import LedgerTrouble
from app.services.goods_import import ImportPreview
from app.ui.goods.good_form import GoodForm
from app.ui.goods.import_sheet import ImportSheet
from app.ui.goods.product_rows import ProductRow, ProductsModel
from app.ui.language import is_chinese
from app.ui.look import Look
from app.ui.outside_text import harmless, isolated
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText

MOST_SHOWN = 500
"""Goods that the list asks for; more are found by typing."""


class GoodsPage(Panel):
    """Wishes go up as signals; what became of them comes down through `show_...`."""

    search_requested = Signal(str)
    """Answer with `show_found`, retired goods too."""
    product_saved = Signal(object)
    import_requested = Signal(object)
    """A Path; answer with `show_preview` or `show_refused`."""
    import_accepted = Signal(object)
    export_requested = Signal(object)
    """A Path, its ending `.csv` or `.xlsx`."""

    def __init__(self, currency: str) -> None:
        super().__init__("page")
        self.search = QLineEdit(clearButtonEnabled=True)
        self._model = ProductsModel(self)
        self._row = ProductRow(self)
        self.list = QListView()
        self._none = PlainText(3, colour="ink_soft")
        self.sentence = PlainText(2)
        self.form = GoodForm(currency)
        self.import_sheet = ImportSheet()
        self.new = TillButton("", "plus")
        self.load = TillButton("", "import")
        self.hand_out = TillButton("", "export")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_look(self, look: Look) -> None:
        self._row.set_look(look)
        self.list.doItemsLayout()

    def use_currency(self, currency: str) -> None:
        self.form.use_currency(currency)

    def show_found(self, typed: str, products: Sequence[Product]) -> None:
        """The answer to `search_requested`; one that was overtaken by further typing is passed over."""
        if typed != self.search.text():
            return
        self._model.replace(products)
        self._none.setVisible(not products)
        self.list.setVisible(bool(products))
        self._tell_none()

    def show_saved(self, product: Product) -> None:
        """The good stands in the catalogue. The list asks anew."""
        self.sentence.say(self.tr("{name} is saved.").format(name=isolated(product.name)), "ink_soft")
        self.form.show_product(None)
        self.ask_again()

    def show_barcode_taken(self, owner: Product) -> None:
        self.form.refuse_barcode(owner.name)

    def show_trouble(self, trouble: LedgerTrouble, detail: str) -> None:
        """Nothing was changed, because the catalogue cannot be written."""
        if trouble is LedgerTrouble.DISK_FULL:
            self.sentence.say(self.tr("Not saved: the disk is full. Free some space and save again."), "alarm")
            return
        sentence = self.tr("Not saved: the catalogue cannot be written ({detail}). Save again.")
        self.sentence.say(sentence.format(detail=isolated(detail)), "alarm")

    def show_preview(self, file: Path, preview: ImportPreview) -> None:
        self.sentence.say("")
        self.import_sheet.ask(file.name, preview)
        self._stack.setCurrentWidget(self.import_sheet)

    def show_imported(self, preview: ImportPreview) -> None:
        self.sentence.say(self.tr("%n good(s) were taken over.", None, len(preview.to_save)), "ink_soft")
        self._show_goods()
        self.ask_again()

    def show_exported(self, file: Path) -> None:
        self.sentence.say(self.tr("The goods were saved as {file}.").format(file=isolated(str(file))), "ink_soft")

    def show_refused(self, en: str, zh: str) -> None:
        """An import or an export failed; nothing was changed."""
        self.sentence.say(harmless(zh if is_chinese() else en), "alarm")
        self._show_goods()

    def show_outdated(self) -> None:
        """A good was changed after the preview was made."""
        self.sentence.say(self.tr("Goods were changed in the meantime. Nothing was taken over; import again."), "amber")
        self._show_goods()

    def ask_again(self) -> None:
        self.search_requested.emit(self.search.text())

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Name, first letters or barcode"))
        self.search.setAccessibleName(self.tr("Search the goods"))
        self.list.setAccessibleName(self.tr("Goods"))
        self.new.name(self.tr("New"))
        self.load.name(self.tr("Import ..."))
        self.hand_out.name(self.tr("Export ..."))
        self._tell_none()
        super().retranslate()

    def _tell_none(self) -> None:
        nothing = self.tr("No goods yet. Write one at the right, or import a table of them.")
        not_found = self.tr("Nothing is called so. Try fewer letters.")
        self._none.say(not_found if self.search.text() else nothing)

    def _edit(self, index: QModelIndex) -> None:
        self.form.show_product(self._model.products[index.row()])
        self.form.name.setFocus()

    def _begin_new(self) -> None:
        self.list.clearSelection()
        self.form.show_product(None)
        self.form.name.setFocus()

    def _show_goods(self) -> None:
        self._stack.setCurrentIndex(0)

    def _choose_table(self) -> None:
        dialog = self._file_dialog(self.tr("Import goods"))
        dialog.setNameFilter(self.tr("Tables") + " (*.csv *.xlsx *.txt)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.import_requested.emit(Path(chosen)))
        dialog.open()

    def _choose_place(self) -> None:
        dialog = self._file_dialog(self.tr("Export goods"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Excel workbook") + " (*.xlsx)", "CSV (*.csv)"])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("csv" if "csv" in kind else "xlsx"))
        dialog.selectFile(self.tr("goods") + ".xlsx")
        dialog.fileSelected.connect(lambda chosen: self.export_requested.emit(Path(chosen)))
        dialog.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _connect(self) -> None:
        self.search.textChanged.connect(self.search_requested)
        self.list.clicked.connect(self._edit)
        self.list.activated.connect(self._edit)
        self.form.saved.connect(self.product_saved)
        self.new.clicked.connect(self._begin_new)
        self.load.clicked.connect(self._choose_table)
        self.hand_out.clicked.connect(self._choose_place)
        self.import_sheet.accepted.connect(self.import_accepted)
        self.import_sheet.declined.connect(self._show_goods)

    def _lay_out(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._row)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        goods = QWidget()
        columns = QHBoxLayout(goods)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        columns.addLayout(self._shelf(), 4)
        columns.addWidget(self.form, 3)
        self._stack.addWidget(goods)
        self._stack.addWidget(self.import_sheet)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 12, 24, 12)
        page.setSpacing(8)
        page.addWidget(self._stack, 1)
        page.addWidget(self.sentence)

    def _shelf(self) -> QVBoxLayout:
        shelf = QVBoxLayout()
        shelf.setSpacing(8)
        shelf.addWidget(self.search)
        shelf.addWidget(self.list, 1)
        shelf.addWidget(self._none, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.new, self.load, self.hand_out):
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        row.addStretch(1)
        shelf.addLayout(row)
        return shelf
