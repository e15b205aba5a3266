"""Collection codes on the command line: build and explain."""

import json
from collections.abc import Mapping

from app.bootstrap.platforms import known_platforms
from app.bootstrap.terminal import refuse, say
from app.codes.registry import STANDARDS, build, explain
from app.codes.standard import CodeRefused, Explained
from app.domain.money import MINOR_DIGITS, Money
from app.paths import DataFolder


def build_code(standard: str, fields: Mapping[str, str], amount: str | None) -> int:
    """Print the payload. 1 when it cannot be built; each problem is a line that names its field."""
    try:
        print(build(standard, fields, _money(standard, fields, amount)))  # noqa: T201  # the command's result
    except CodeRefused as refusal:
        return refuse(*refusal.problems)
    return 0


def explain_code(folder: DataFolder, payload: str) -> int:
    """Print what the payload says as one JSON object. 0 for any text: whether it is valid stands in the answer."""
    print_explained(explain(payload, known_platforms(folder, say).platform_of_code))
    return 0


def _money(standard: str, fields: Mapping[str, str], amount: str | None) -> Money | None:
    """The amount in the currency of the standard, or of the field `currency` where the standard leaves it open."""
    if amount is None or standard not in STANDARDS:
        return None
    currency = STANDARDS[standard].currency(fields)
    if currency not in MINOR_DIGITS:
        raise CodeRefused([f"currency: {currency or 'missing'}; an amount needs one of {', '.join(MINOR_DIGITS)}"])
    try:
        return Money.of(amount, currency)
    except ValueError as error:
        raise CodeRefused([f"amount: {error}"]) from error


def print_explained(explained: Explained, **more: str) -> None:
    """One JSON object on a line, `more` in front."""
    amount = explained.amount
    answer = {
        **more,
        "standard": explained.standard,
        "valid": explained.valid,
        "amount_minor": amount.amount_minor if amount else None,
        "currency": amount.currency if amount else None,
        "fields": dict(explained.fields),
        "problems": list(explained.problems),
    }
    print(json.dumps(answer, ensure_ascii=False))  # noqa: T201  # the command's result
