"""For the owner's folder on the shelf: totals, how the money came over the time, the days' ends. Not every payment.

PDF by fpdf2, with a font of this computer embedded as far as it is used.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, time
from typing import BinaryIO

from fpdf.errors import FPDFUnicodeEncodingException

from app.domain.day_report import CashCount, DayReport, Sum
from app.domain.money import Money
from app.domain.under_way import UnderWay
from app.exports.charts import COLUMNS_HEIGHT, Bar, columns, lying
from app.exports.fonts import Family, chinese_family
from app.exports.movements import Means, movements
from app.exports.paper import HUGE, MONEY, ROW, SMALL, SOFT, TITLE, Column, Paper
from app.exports.progress import Progress
from app.exports.spans import Spans
from app.exports.takings import Takings
from app.exports.tally import Tally, Total
from app.exports.wall_clock import WallClock
from app.exports.words import Language, means_name, said
from app.files.whole_file import NotWritten

_NO_FONT_EN = (
    "This computer has no font with Chinese to put into the PDF. Install one (on Debian: apt-get install "
    "fonts-noto-cjk), or export as XLSX."
)
_NO_FONT_ZH = (
    "本机没有可嵌入 PDF 的中文字体。请安装一个（Debian 系统：apt-get install fonts-noto-cjk），或导出为 XLSX。"
)
FindFamily = Callable[[], Family | None]


def write(
    file: BinaryIO, takings: Takings, language: Language, progress: Progress, find_family: FindFamily = chinese_family
) -> None:
    """Write the report. The document is dated with the last movement that it tells of.

    Raises:
        NotWritten: there are words in it that no font of this computer can write.
        ExportCancelled: `progress` said so.
    """
    try:
        paper = _Report(takings, language, progress).on_paper(find_family())
    except FPDFUnicodeEncodingException as error:
        raise NotWritten(_NO_FONT_EN, _NO_FONT_ZH) from error
    file.write(paper.output())


class _Report:
    """What is said, of one pass over the movements."""

    def __init__(self, takings: Takings, language: Language, progress: Progress) -> None:
        self._takings, self._language = takings, language
        self._tally = Tally()
        self._spans = Spans(takings.first, takings.last, WallClock(takings.zone))
        self._last_moved = datetime.combine(takings.last, time(), UTC)
        for movement in self._tally.passing(movements(takings, progress)):
            self._spans.add(movement)
            self._last_moved = movement.at

    def on_paper(self, family: Family | None) -> Paper:
        paper = Paper(family, f"Paybell · {self._takings.shop} · {self._range}")
        paper.set_title(f"{self._takings.shop} {self._range}")
        paper.set_creation_date(self._last_moved)
        paper.set_lang(self._language.replace("_", "-"))
        self._head(paper)
        self._totals(paper)
        for total in self._tally.currencies():
            self._over_time(paper, total)
            self._by_means(paper, total)
        self._day_ends(paper, list(self._takings.day_reports()))
        return paper

    def _say(self, words: str) -> str:
        return said(words, self._language)

    @property
    def _range(self) -> str:
        first, last = self._takings.first, self._takings.last
        return f"{first}" if first == last else f"{first} {self._say('through')} {last}"

    def _head(self, paper: Paper) -> None:
        paper.line_of(self._takings.shop, size=TITLE, bold=True)
        paper.line_of(f"{self._say('Takings')} {self._range}", colour=SOFT)
        paper.y += 4
        for total in self._tally.currencies():
            paper.line_of(f"{total.currency} {total.net.text}", size=HUGE, bold=True, colour=MONEY)
        if not self._tally.currencies():
            paper.line_of(self._say("Nothing came and nothing went back."))

    def _totals(self, paper: Paper) -> None:
        if not self._tally.rows():
            return
        paper.heading(self._say("Totals"))
        named = [(means_name(means, self._takings, self._language), total) for means, total in self._tally.rows()]
        sums = [(self._say("total"), total) for total in self._tally.currencies()]
        paper.sheet(self._total_columns(), [_total_row(*row) for row in (*named, *sums)], bold_rows=len(sums))

    def _total_columns(self) -> list[Column]:
        figures = (("payments", 0.11), ("received", 0.18), ("refunds", 0.11), ("given back", 0.15), ("net", 0.18))
        return [
            Column(self._say("paid with"), 0.17),
            Column(self._say("currency"), 0.1),
            *(Column(self._say(title), share, "R") for title, share in figures),
        ]

    def _over_time(self, paper: Paper, total: Total) -> None:
        if total.received_minor <= 0:
            return
        paper.heading(f"{self._say(_BY[self._spans.by])}, {total.currency}", COLUMNS_HEIGHT)
        columns(paper, [Bar(label, money) for label, money in self._spans.rows(total.currency)])

    def _by_means(self, paper: Paper, total: Total) -> None:
        bars = [
            Bar(means_name(means, self._takings, self._language), each.received, self._colour(means))
            for means, each in self._tally.rows()
            if each.currency == total.currency and each.received_minor > 0
        ]
        if bars:
            paper.heading(f"{self._say('Received by means')}, {total.currency}", ROW * min(len(bars), 6))
            lying(paper, sorted(bars, key=lambda bar: -bar.money.amount_minor))

    def _colour(self, means: Means) -> str:
        platform = self._takings.platforms.get(means.platform)
        return platform.colour if platform else SOFT

    def _day_ends(self, paper: Paper, reports: list[DayReport]) -> None:
        if reports:
            paper.heading(f"{self._say('Day ends')}, {self._takings.currency}")
            paper.sheet(self._day_columns(), [self._day_row(report) for report in reports])
            paper.y += 1
            paper.line_of(self._say(_UNDER_WAY), size=SMALL, colour=SOFT)
        counted = [(report.day, report.cash) for report in reports if report.cash]
        if counted:
            paper.heading(self._say("Cash in the drawer"))
            share = 1 / (1 + len(_DRAWER))
            columns = [Column(self._say("day"), share), *(Column(self._say(title), share, "R") for title in _DRAWER)]
            paper.sheet(columns, [[f"{day}", *_cash(cash)] for day, cash in counted])

    def _day_columns(self) -> list[Column]:
        figures = ("discounts", "given back", "unmatched", "late")
        return [
            Column(self._say("day"), 0.23),
            *(Column(self._say(title), 0.12, "R") for title in figures),
            Column(self._say("under way"), 0.15, "R"),
            Column(self._say("ended by"), 0.14, "R"),
        ]

    def _day_row(self, report: DayReport) -> list[str]:
        corrected = f", {self._say('corrected')}" if report.corrections else ""
        sums = (report.discounts, report.refunds, report.unmatched, report.late)
        return [
            f"{report.day}{corrected}",
            *(self._sum(each) for each in sums),
            _seconds(report.under_way) if report.under_way else "-",
            self._takings.people.get(report.by, report.by),
        ]

    def _sum(self, sums: Iterable[Sum]) -> str:
        """The shop's own currency alone; the others are in the totals."""
        amounts = [each.money.amount_minor for each in sums if each.money.currency == self._takings.currency]
        return Money(sum(amounts), self._takings.currency).text if amounts else "-"


_BY = {"hour": "Received by hour", "day": "Received by day", "month": "Received by month"}


_DRAWER = ("float", "expected", "counted", "difference")
_UNDER_WAY = "under way, from the phone to the ledger: half took at most, the slowest took; late ones left out"


def _cash(cash: CashCount) -> tuple[str, ...]:
    began = cash.opening_float.text if cash.opening_float else "-"
    return (began, *(money.text for money in (cash.expected, cash.counted, cash.difference)))


def _seconds(times: UnderWay) -> str:
    return f"{times.median_ms / 1000:.1f} / {times.worst_ms / 1000:.1f} s"


def _total_row(name: str, total: Total) -> list[str]:
    counts = (f"{total.count:,}", f"{total.returns:,}")
    returned = total.returned.text if total.returns else "-"
    return [name, total.currency, counts[0], total.received.text, counts[1], returned, total.net.text]
