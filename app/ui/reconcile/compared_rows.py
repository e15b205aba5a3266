"""The rows of one outcome, a line each; a statement may have a hundred thousand."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.compared_statement import ComparedRow
from app.domain.money import Money
from app.ui.outside_text import harmless
from app.ui.reconcile.outcome_words import signed

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    TIME = 0
    PLATFORM = 1
    IN_LEDGER = 2
    IN_STATEMENT = 3
    FEE = 4
    WHO = 5
    WHAT = 6


MONEY = (Column.IN_LEDGER, Column.IN_STATEMENT, Column.FEE)


class ComparedRowsModel(QAbstractTableModel):
    """Cells are made when they are painted: to show a group costs the same whatever its length."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ComparedRow] = ()
        self._platform = ""

    def replace(self, rows: Sequence[ComparedRow], platform: str) -> None:
        """`platform` is what the shop calls it."""
        self.beginResetModel()
        self._rows, self._platform = rows, platform
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(Column(section))
        return self._title(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._words(self._rows[index.row()], column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(column)
        return None

    def _title(self, column: Column) -> str:
        return {
            Column.TIME: self.tr("Time in China"),
            Column.PLATFORM: self.tr("Platform"),
            Column.IN_LEDGER: self.tr("Ledger"),
            Column.IN_STATEMENT: self.tr("Statement"),
            Column.FEE: self.tr("Fee"),
            Column.WHO: self.tr("Other party"),
            Column.WHAT: self.tr("Status and order"),
        }[column]

    def _words(self, row: ComparedRow, column: Column) -> str:
        match column:
            case Column.TIME:
                return f"{row.at:%Y-%m-%d %H:%M:%S}"
            case Column.PLATFORM:
                return self._platform
            case Column.IN_LEDGER:
                return _amount(row.in_ledger)
            case Column.IN_STATEMENT:
                return _amount(row.in_statement)
            case Column.FEE:
                return signed(row.fee) if row.fee else ""
        return harmless(row.who if column is Column.WHO else row.what)


def _amount(money: Money | None) -> str:
    """A stroke where one side has no such thing."""
    return signed(money) if money else "–"


def _aligned(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in MONEY else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
