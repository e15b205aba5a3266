"""Read by hledger itself, where it is installed."""

import io
import shutil
import subprocess

import pytest
from hypothesis import given, settings

from app.exports import hledger_file
from app.exports.progress import untold
from app.exports.words import Language
from tests.exports.nasty import NAMES, paid_by
from tests.exports.shop import TakingsFake, two_days

HLEDGER = shutil.which("hledger") or ""
needs_hledger = pytest.mark.skipif(
    not HLEDGER, reason="hledger IS NOT INSTALLED: nobody has checked its journals (Debian: apt-get install hledger)"
)


def written(takings: TakingsFake, language: Language = "en") -> str:
    stream = io.BytesIO()
    hledger_file.write(stream, takings, language, untold)
    return stream.getvalue().decode()


def hledger(journal: str, *command: str) -> str:
    done = subprocess.run(
        [HLEDGER, "-f", "-", *command],
        input=journal,
        capture_output=True,
        encoding="utf-8",
        env={"LC_ALL": "C.UTF-8"},
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), journal
    return done.stdout


def test_what_hledger_would_read_otherwise_is_replaced() -> None:
    payees = [line for line in written(paid_by("a;b|c(d)\ne")).splitlines() if " * " in line]
    assert payees == ["2026-11-23 * a,b/c[d] e | Alipay, payment"]


@needs_hledger
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_it_passes_the_strict_checks(language: Language) -> None:
    hledger(written(two_days(), language), "check", "--strict")


@needs_hledger
def test_its_balances_are_the_totals() -> None:
    printed = hledger(written(two_days()), "balance", "--output-format", "csv", "--layout", "tall", "--flat", "-N")
    assert printed.splitlines()[1:] == [
        '"Assets:Cash","11.00 CNY"',
        '"Assets:Wallet:Alipay","19.90 CNY"',
        '"Assets:Wallet:CornerPay","500 JPY"',
        '"Assets:Wallet:WechatPay","1300.00 CNY"',
        '"Income:Sales","-1334.40 CNY, -500 JPY"',
        '"Income:Sales:Returns","3.50 CNY"',
    ]


@needs_hledger
@settings(max_examples=15, deadline=None)
@given(NAMES, NAMES)
def test_no_name_breaks_out_of_its_line(one: str, other: str) -> None:
    takings = paid_by(one, other)
    takings.shop = one
    journal = written(takings)
    hledger(journal, "check", "--strict")
    assert "2.03 CNY" in hledger(journal, "balance", "Assets")
