"""Read by Beancount itself."""

import io
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from beancount import loader
from beancount.core import data
from hypothesis import given, settings

from app.exports import beancount_file
from app.exports.progress import untold
from app.exports.words import Language
from tests.exports.nasty import NAMES, paid_by
from tests.exports.shop import TakingsFake, two_days


def loaded(takings: TakingsFake, language: Language = "en") -> list[Any]:
    stream = io.BytesIO()
    beancount_file.write(stream, takings, language, untold)
    entries, errors, _ = loader.load_string(stream.getvalue().decode())
    assert errors == []
    return entries


def balances(entries: list[Any]) -> dict[str, Decimal]:
    sums: Counter[str] = Counter()
    for entry in data.filter_txns(entries):
        for posting in entry.postings:
            sums[f"{posting.account} {posting.units.currency}"] += posting.units.number
    return dict(sums)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_beancount_accepts_it_and_its_balances_are_the_totals(language: Language) -> None:
    assert balances(loaded(two_days(), language)) == {
        "Assets:Wallet:Alipay CNY": Decimal("19.90"),
        "Assets:Wallet:WechatPay CNY": Decimal("1300.00"),
        "Assets:Wallet:CornerPay JPY": Decimal(500),
        "Assets:Cash CNY": Decimal("11.00"),
        "Income:Sales CNY": Decimal("-1334.40"),
        "Income:Sales JPY": Decimal(-500),
        "Income:Sales:Returns CNY": Decimal("3.50"),
    }


def test_what_is_known_of_a_payment_is_its_metadata() -> None:
    first = next(iter(data.filter_txns(loaded(two_days()))))
    assert (first.payee, first.narration) == ("李*", "Alipay, payment")
    known = {name: value for name, value in first.meta.items() if name not in ("filename", "lineno", "__tolerances__")}
    assert known == {
        "id": "0123456789abcdef/00000000000000e1/1",
        "recorded": "2026-11-23 12:01:00",
        "sale": "s1",
        "person": "Ann",
    }


def test_a_range_without_payments_is_accepted() -> None:
    assert loaded(TakingsFake()) == []


@settings(max_examples=40, deadline=None)
@given(NAMES, NAMES)
def test_no_name_breaks_out_of_its_quotes(one: str, other: str) -> None:
    takings = paid_by(one, other)
    takings.shop = one
    transactions = list(data.filter_txns(loaded(takings)))
    assert sorted(t.postings[0].units.number for t in transactions) == [Decimal("1.01"), Decimal("1.02")]
