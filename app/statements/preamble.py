"""What stands above the header row: whose account it is, and of which time."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from app.statements.statement import CHINA, Period

_ACCOUNT = re.compile(r"#?(?:支付宝账户|账号|微信昵称)[：:]\s*\[?([^\],]*)\]?")
_PERIOD = re.compile(r"#?起始(?:时间|日期)[：:]\s*\[([^\]]+)\][\s,]*终止(?:时间|日期)[：:]\s*\[([^\]]+)\]")
_NUMBERS = re.compile(r"\d+")


def account_and_period(lines: Iterable[Sequence[str]]) -> tuple[str, Period | None]:
    """Empty and None where no line tells. A period that ends before it begins is none."""
    account, period = "", None
    for row in lines:
        line = ",".join(row).strip(" \t,\ufeff")
        if found := _ACCOUNT.match(line):
            account = found[1].strip()
        elif found := _PERIOD.match(line):
            period = _period(found[1], found[2])
    return account, period


def _period(start: str, end: str) -> Period | None:
    begins, ends = _moment(start), _moment(end)
    return Period(begins, ends) if begins and ends and begins <= ends else None


def _moment(text: str) -> datetime | None:
    """`2026年06月05日 00:00:00` or `2026-06-05 00:00:00`."""
    numbers = [int(number) for number in _NUMBERS.findall(text)]
    try:
        return datetime(*numbers[:6], tzinfo=CHINA)  # type: ignore[arg-type,misc]
    except (TypeError, ValueError):
        return None
