"""What came of one statement: the verdict, each outcome with count and sum, and the rows of the chosen one."""

from PySide6.QtWidgets import QListWidget, QStackedWidget, QVBoxLayout

from app.domain.compared_statement import TO_LOOK_AT, ComparedGroup, ComparedStatement, Outcome
from app.ui.panel import Panel
from app.ui.plain_text import PlainText
from app.ui.reconcile.compared_rows import ComparedRowsModel
from app.ui.reconcile.compared_table import ComparedTable
from app.ui.reconcile.marked_list import Mark, MarkedList
from app.ui.reconcile.outcome_words import (
    meaning_of,
    notes_on,
    said,
    span_of,
    sums_of,
    title_of,
    totals_of,
    verdict_of,
)
from app.ui.theme import BODY, LARGE

AGREEING = (Outcome.AGREES, Outcome.REFUND_AGREES)


class ResultView(Panel):
    """`shop_currency` is what the shop counts in; a statement is in yuan.

    `groups`, from which an outcome is chosen, is shown beside it by whoever shows it.
    """

    def __init__(self, groups: MarkedList) -> None:
        super().__init__()
        self.shop_currency = "CNY"
        self._found: ComparedStatement | None = None
        self._platform = ""
        self.verdict = PlainText(1, size=LARGE, bold=True)
        self.span = PlainText(1, colour="ink_soft")
        self.totals = PlainText(1, size=BODY)
        self.notes = PlainText(2, size=BODY, colour="amber")
        self.groups = groups
        self.meaning = PlainText(3, colour="ink_soft")
        self.rows = ComparedRowsModel(self)
        self.table = ComparedTable(self.rows)
        self.problems = QListWidget()
        self._details = QStackedWidget()
        self.groups.currentRowChanged.connect(self._show_chosen)
        self._lay_out()
        self.retranslate()

    def show_compared(self, found: ComparedStatement, platform: str) -> None:
        """`platform` is what the shop calls it. What presses most is chosen, unless this was shown already."""
        is_new = found is not self._found
        self._found, self._platform = found, platform
        self._tell()
        if is_new:
            self.groups.setCurrentRow(0)
            self._show_chosen()

    def retranslate(self) -> None:
        self.groups.setAccessibleName(self.tr("What was found"))
        self.table.setAccessibleName(self.tr("Payments and rows"))
        self.problems.setAccessibleName(self.tr("Problems of the file"))
        self._tell()
        super().retranslate()

    def _tell(self) -> None:
        """Say everything of the statement anew; what was chosen stays chosen."""
        if found := self._found:
            self.verdict.say(verdict_of(found), _colour(found))
            self.span.say(f"{self._platform} · {span_of(found)}")
            self.totals.say(totals_of(found))
            self.notes.say(notes_on(found, self.shop_currency, self._platform))
            self.notes.setVisible(bool(self.notes.text))
            self._list_groups(found)
            self._show_chosen()

    def _list_groups(self, found: ComparedStatement) -> None:
        if found.problem_count:
            self.groups.put(0, self.tr("Problems of the file"), f"{found.problem_count:,}", Mark.TO_LOOK_AT)
        first = int(found.problem_count > 0)
        for row, group in enumerate(found.groups, first):
            self.groups.put(row, title_of(group.outcome), f"{len(group.rows):,} · {sums_of(group)}", _mark(group))
        self.groups.shorten(first + len(found.groups))

    def _show_chosen(self) -> None:
        found, row = self._found, self.groups.currentRow()
        if found is None:
            return
        place = row - int(found.problem_count > 0)
        if 0 <= place < len(found.groups):
            self._show_group(found.groups[place])
        elif found.problem_count:
            self._show_problems(found)
        else:
            self.meaning.say("")
            self.rows.replace((), "")

    def _show_group(self, group: ComparedGroup) -> None:
        self.meaning.say(meaning_of(group.outcome))
        self.rows.replace(group.rows, self._platform)
        self.table.selectRow(0)
        self._details.setCurrentWidget(self.table)

    def _show_problems(self, found: ComparedStatement) -> None:
        self.meaning.say(
            self.tr("Rows that were not compared, and totals that are not right. Download the statement again.")
        )
        self.problems.clear()
        self.problems.addItems([said(problem) for problem in found.problems])
        self._details.setCurrentWidget(self.problems)

    def _lay_out(self) -> None:
        self._details.addWidget(self.table)
        self._details.addWidget(self.problems)
        self.problems.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words in (self.verdict, self.span, self.totals, self.notes):
            column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(self.meaning)
        column.addWidget(self._details, 1)


def mark_of(found: ComparedStatement) -> Mark:
    if found.to_look_at:
        return Mark.TO_LOOK_AT
    return Mark.GOOD if found.groups else Mark.PLAIN


def _colour(found: ComparedStatement) -> str:
    if found.to_look_at:
        return "amber"
    return "money" if found.groups else "ink"


def _mark(group: ComparedGroup) -> Mark:
    if group.outcome in TO_LOOK_AT:
        return Mark.TO_LOOK_AT
    return Mark.GOOD if group.outcome in AGREEING else Mark.PLAIN
