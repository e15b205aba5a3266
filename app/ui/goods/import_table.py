"""What an import would change, a line a good: bad rows first, then changes, then new goods."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from app.domain.goods_table import cells_of, heading
from app.domain.product import Product
from app.services.goods_import import BadRow, Change, ImportPreview
from app.ui.goods.product_words import detail_words, price_words
from app.ui.language import is_chinese, language_on_screen
from app.ui.look import Look
from app.ui.outside_text import harmless, isolated

Index = QModelIndex | QPersistentModelIndex
Line: TypeAlias = BadRow | Change | Product
KIND, GOOD, WHAT = range(3)


class ImportTable(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._shown = ImportPreview()
        self._look = Look()

    def show_preview(self, preview: ImportPreview) -> None:
        self.beginResetModel()
        self._shown = preview
        self._lines = (*preview.bad, *preview.changed, *preview.added)
        self.endResetModel()

    def set_look(self, look: Look) -> None:
        self._look = look

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return ("", self.tr("Good"), self.tr("What changes"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QColor | None:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._look.theme.amber if self._is_amiss(line) else self._look.theme.ink)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._words(line)[index.column()]

    def _words(self, line: Line) -> tuple[str, str, str]:
        match line:
            case BadRow():
                return self.tr("Left out"), self.tr("Row {number}").format(number=line.row), _fault(line)
            case Change():
                return self.tr("Changed"), harmless(line.before.name), self._remarked(line.after, _differences(line))
        details = detail_words(line)
        words = f"{price_words(line)} · {details}" if details else price_words(line)
        return self.tr("New"), harmless(line.name), self._remarked(line, words)

    def _is_amiss(self, line: Line) -> bool:
        if isinstance(line, BadRow):
            return True
        return not self._shown.is_sold(line.after if isinstance(line, Change) else line)

    def _remarked(self, product: Product, words: str) -> str:
        """With the reason why the till will not sell it in front, where there is one."""
        if self._shown.is_sold(product):
            return words
        remark = self.tr("In {other}, and the till sells in {currency}: never rung up.")
        return f"{remark.format(other=product.price.currency, currency=self._shown.currency)} {words}"


def _fault(bad: BadRow) -> str:
    sentence = bad.zh if is_chinese() else bad.en
    if bad.column is None:
        return sentence
    name = heading(bad.column, language_on_screen())
    return f"{name}：{sentence}" if is_chinese() else f"{name}: {sentence}"


def _differences(change: Change) -> str:
    language = language_on_screen()
    before, after = cells_of(change.before, language), cells_of(change.after, language)
    return " · ".join(
        f"{heading(column, language)} {isolated(before[column] or '–')} → {isolated(after[column] or '–')}"
        for column in change.columns
    )
