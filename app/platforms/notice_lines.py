"""Notices as JSON lines in, verdicts as JSON lines out: the recogniser for scripts and for trying wordings."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.domain.verdict import Ruling, Verdict

Recognise = Callable[[str, str, str], Verdict]


class LineBroken(ValueError):
    """A line is not a notice; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """`output` is the verdict as JSON; `problem` says, for a line that is not a notice, which line and why."""

    output: str
    problem: str = ""


def judge_lines(recognise: Recognise, lines: Iterable[str]) -> Iterator[JudgedLine]:
    """Answer every line that is not blank with one line, in order; one that is not a notice is `unsure`."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield JudgedLine(verdict_line(recognise(*_notice(line))))
        except LineBroken as error:
            problem = f"line {number}: {error}"
            yield JudgedLine(verdict_line(Verdict(Ruling.UNSURE, problem)), problem)


def verdict_line(verdict: Verdict) -> str:
    """The verdict as one line of JSON, without the line's end."""
    return json.dumps(
        {
            "verdict": verdict.ruling.value,
            "platform": verdict.platform,
            "amount_minor": verdict.money.amount_minor if verdict.money else None,
            "currency": verdict.money.currency if verdict.money else None,
            "payer": verdict.payer,
            "why": verdict.why,
            "kind": verdict.kind.value,
        },
        ensure_ascii=False,
    )


def _notice(line: str) -> tuple[str, str, str]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineBroken(f"not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise LineBroken('not an object such as {"app": "...", "title": "...", "text": "..."}')
    return _text(fields, "app"), _text(fields, "title"), _text(fields, "text")


def _text(fields: dict[str, object], name: str) -> str:
    value = fields.get(name)
    if value is None and name != "app":
        return ""
    if not isinstance(value, str):
        raise LineBroken(f'"{name}" must be a text')
    return value
