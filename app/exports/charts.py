"""Bars on paper, drawn as rectangles."""

from collections.abc import Sequence
from typing import NamedTuple

from app.domain.money import MINOR_DIGITS, Money
from app.exports.paper import BODY, INK, INNER, LINE, MARGIN, ROW, SMALL, SOFT, Paper

_MOST_LABELS = 16
_AXIS = 26.0
_COLUMNS_HEIGHT, _LABELS = 46.0, 6.0
COLUMNS_HEIGHT = _COLUMNS_HEIGHT + _LABELS
"""Millimetres that `columns` takes."""
_STEPS = (1, 2, 5)
_WIDEST = 14.0


class Bar(NamedTuple):
    label: str
    money: Money
    colour: str = INK


def columns(paper: Paper, bars: Sequence[Bar]) -> None:
    """Upright bars of one currency, on lines that stand at round amounts."""
    step = round_step(max(bar.money.amount_minor for bar in bars), bars[0].money.currency)
    top = -(-max(bar.money.amount_minor for bar in bars) // step) * step
    floor = paper.y + _COLUMNS_HEIGHT
    for amount in range(0, top + 1, step):
        _grid_line(paper, floor - _COLUMNS_HEIGHT * 0.94 * amount / top, Money(amount, bars[0].money.currency))
    place = (INNER - _AXIS) / len(bars)
    every = -(-len(bars) // _MOST_LABELS)
    for number, bar in enumerate(bars):
        x, height = MARGIN + _AXIS + number * place, _COLUMNS_HEIGHT * 0.94 * bar.money.amount_minor / top
        width = min(place * 0.7, _WIDEST)
        paper.bar(x + (place - width) / 2, floor - height, width, height, bar.colour)
        if number % every == 0:
            paper.write_at(x - 10, floor + 1, place + 20, bar.label, size=SMALL, colour=SOFT, align="C")
    paper.y = floor + _LABELS


def lying(paper: Paper, bars: Sequence[Bar]) -> None:
    """Bars that lie, a row each, with their names and amounts in words."""
    names, amounts = 40.0, 34.0
    most = max(bar.money.amount_minor for bar in bars) or 1
    for bar in bars:
        paper.need(ROW)
        length = (INNER - names - amounts) * max(bar.money.amount_minor, 0) / most
        paper.write_at(MARGIN, paper.y + 1, names, bar.label)
        paper.bar(MARGIN + names, paper.y + 1.2, max(length, 0.4), ROW - 2.4, bar.colour)
        paper.write_at(MARGIN + INNER - amounts, paper.y + 1, amounts, bar.money.text, size=BODY, align="R")
        paper.y += ROW


def round_step(most: int, currency: str) -> int:
    """1, 2 or 5 times a power of ten, in minor units, of which at most five make up `most`; whole units if it can."""
    step = 10 ** MINOR_DIGITS[currency] if most > 10 ** MINOR_DIGITS[currency] else 1
    while True:
        for factor in _STEPS:
            if most <= step * factor * 5:
                return step * factor
        step *= 10


def _grid_line(paper: Paper, y: float, money: Money) -> None:
    paper.set_draw_color(LINE)
    paper.set_line_width(0.2)
    paper.line(MARGIN + _AXIS, y, MARGIN + INNER, y)
    whole = 10 ** MINOR_DIGITS[money.currency]
    text = money.text if money.amount_minor % whole else f"{money.amount_minor // whole:,}"
    paper.write_at(MARGIN, y - 1.8, _AXIS - 2, text, size=SMALL, colour=SOFT, align="R")
