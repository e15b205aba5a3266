"""Looks at everything that a station needs, beside a running one if need be, and says what to do."""

import json
import platform
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic

from app.bootstrap.checks.bluetooth import check_adapter
from app.bootstrap.checks.books import check_books
from app.bootstrap.checks.computer import check_fonts, check_screens, check_sound
from app.bootstrap.checks.finding import Finding, State, Words
from app.bootstrap.checks.folder import check_disk, check_permissions, check_settings
from app.bootstrap.radio import backends
from app.bootstrap.terminal import refuse
from app.files.whole_file import NotWritten, replacing
from app.paths import DataFolder
from app.settings import read_settings
from app.sound.player import SimpleaudioPlayer

PATIENCE = 15.0
"""Seconds for all checks together, which run at the same time."""
MARKS = {State.OK: "  ok", State.WARN: "warn", State.BAD: " BAD"}

Check = Callable[[], list[Finding]]


@dataclass(frozen=True, slots=True)
class Named:
    what: str
    check: Check


def doctor(folder: DataFolder, out: Path | None, language: str | None, *, radio: str, as_json: bool) -> int:
    """Print what was found, and save it to `out` where one is given. 1 when something is bad, or cannot be saved."""
    findings = look(checks(folder, radio))
    chinese = (language or read_settings(folder.settings).settings.file_language) == "zh_CN"
    report = as_document(findings) if as_json else as_text(findings, chinese=chinese)
    sys.stdout.write(report)
    try:
        if out:
            with replacing(out) as stream:
                stream.write(report.encode())
    except NotWritten as failed:
        return refuse(failed.en, failed.zh)
    return 1 if any(finding.state is State.BAD for finding in findings) else 0


def checks(folder: DataFolder, radio: str) -> list[Named]:
    return [
        Named("adapter", lambda: [check_adapter(backends(radio))]),
        Named("permissions", lambda: [check_permissions(folder)]),
        Named("sound", lambda: [check_sound(SimpleaudioPlayer())]),
        Named("screens", lambda: [check_screens()]),
        Named("fonts", lambda: [check_fonts()]),
        Named("ledger", lambda: check_books(folder, datetime.now().astimezone())),
        Named("disk", lambda: [check_disk(folder)]),
        Named("settings", lambda: [check_settings(folder)]),
    ]


def look(named: Sequence[Named], patience: float = PATIENCE) -> list[Finding]:
    """Run all at once, each on a thread that may be left behind; no answer within `patience` seconds is bad."""
    answers: SimpleQueue[tuple[str, list[Finding]]] = SimpleQueue()
    for one in named:
        threading.Thread(target=_run, args=(one, answers), name=one.what, daemon=True).start()
    found = _collect(answers, len(named), monotonic() + patience)
    return [finding for one in named for finding in found.get(one.what, [_silent(one.what)])]


def as_text(findings: Sequence[Finding], *, chinese: bool) -> str:
    lines = [surroundings()]
    for finding in findings:
        said, to_do = ((words.zh if chinese else words.en) for words in (finding.said, finding.to_do))
        lines.append(f"{MARKS[finding.state]}  {finding.what:<12} {said}")
        if to_do:
            lines.append(f"{'':20}{to_do}")
    return "\n".join(lines) + "\n"


def as_document(findings: Sequence[Finding]) -> str:
    document = {"surroundings": surroundings(), "findings": [asdict(finding) for finding in findings]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def surroundings() -> str:
    """System and Python, without the computer's name."""
    return f"{platform.system()} {platform.release()} {platform.machine()}, Python {platform.python_version()}"


def _run(one: Named, answers: "SimpleQueue[tuple[str, list[Finding]]]") -> None:
    try:
        answers.put((one.what, one.check()))
    except Exception as error:  # noqa: BLE001  # a check that fails is a finding, and the others go on
        answers.put((one.what, [_failed(one.what, error)]))


def _collect(answers: "SimpleQueue[tuple[str, list[Finding]]]", count: int, until: float) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    try:
        while len(found) < count:
            what, findings = answers.get(timeout=max(0.001, until - monotonic()))
            found[what] = findings
    except Empty:
        return found
    return found


def _silent(what: str) -> Finding:
    said = Words("It did not answer in time.", "没有及时回应。")
    return Finding(what, State.BAD, said, Words("Restart the computer and try again.", "请重启电脑后再试。"))


def _failed(what: str, error: Exception) -> Finding:
    """The kind of the error alone: its text may name files or people."""
    kind = type(error).__name__
    said = Words(f"It could not be looked at ({kind}).", f"无法检查（{kind}）。")
    return Finding(what, State.BAD, said, Words("Send this report to support.", "请把本报告发给技术支持。"))
