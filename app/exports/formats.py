"""Every format there is, and how a file of it comes about."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO, TypeAlias

from app.exports.progress import Progress, untold
from app.exports.takings import JournalledTakings
from app.exports.words import Language
from app.files.whole_file import draft_of, fill

Writer: TypeAlias = Callable[[BinaryIO, JournalledTakings, Language, Progress], None]


@dataclass(frozen=True, slots=True)
class Format:
    """`name` is what a command calls it; `extension` has its dot."""

    name: str
    extension: str
    title_en: str
    title_zh: str


FORMATS: Mapping[str, Format] = {
    made.name: made
    for made in (
        Format("csv", ".csv", "a table for any spreadsheet", "表格文件，任何表格软件都能打开"),
        Format("xlsx", ".xlsx", "a workbook for Excel, a sheet per platform", "Excel 工作簿，每个平台一张表"),
        Format("pdf", ".pdf", "a report to print and file", "可打印存档的报表"),
        Format("jsonl", ".jsonl", "the journal itself, with its hash chain", "原始流水，含哈希链"),
        Format("beancount", ".beancount", "plain-text accounting for Beancount", "Beancount 纯文本记账"),
        Format("hledger", ".journal", "plain-text accounting for hledger", "hledger 纯文本记账"),
    )
}


def export(
    file: Path, format_name: str, takings: JournalledTakings, language: Language, progress: Progress = untold
) -> None:
    """Write `file`, which appears under its name whole or not at all; one of that name is replaced.

    Raises:
        NotWritten: the place cannot be written, or the machine lacks what the format needs.
        ExportCancelled: `progress` said so.
        KeyError: there is no such format.
    """
    writer = writers()[format_name]
    with draft_of(file) as draft:
        fill(draft, lambda stream: writer(stream, takings, language, progress))
        draft.replace(file)


@cache
def writers() -> Mapping[str, Writer]:
    """By the format's name. They are loaded when a file is first wanted: openpyxl and fpdf2 take their time."""
    from app.exports import beancount_file, csv_file, hledger_file, jsonl_file, pdf_file, xlsx_file

    return {
        "csv": csv_file.write,
        "xlsx": xlsx_file.write,
        "pdf": pdf_file.write,
        "jsonl": jsonl_file.write,
        "beancount": beancount_file.write,
        "hledger": hledger_file.write,
    }
