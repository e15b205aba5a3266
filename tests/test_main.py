"""The command line as a person or a script meets it: real processes."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.exports.formats import FORMATS
from tests.db.samples import make_ledger

ROOT = Path(__file__).parent.parent
COMMANDS = (
    "run",
    "demo",
    "export",
    "reconcile",
    "verify",
    "restore",
    "doctor",
    "platforms",
    "recognise",
    "pair",
    "phone",
    "qr",
)


def paybell(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_help_names_every_command() -> None:
    said = paybell("--help").stdout
    assert all(re.search(rf"^    {command}\b", said, re.MULTILINE) for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_commands_help_has_an_example(command: str) -> None:
    assert f"example: python main.py {command}" in paybell(command, "--help").stdout


def test_recognise_gives_clean_json_lines() -> None:
    lines = [
        {"app": "com.eg.android.AlipayGphone", "title": "支付宝通知", "text": "支付宝成功收款1.00元"},
        {"app": "com.example.chess", "title": "Your move", "text": "You received ¥5.00"},
    ]
    done = paybell("recognise", stdin="".join(json.dumps(line) + "\n" for line in lines))
    verdicts = [json.loads(line) for line in done.stdout.splitlines()]
    assert [verdict["verdict"] for verdict in verdicts] == ["payment", "not_payment"]
    assert (verdicts[0]["amount_minor"], verdicts[0]["currency"], verdicts[0]["platform"]) == (100, "CNY", "alipay")
    assert (done.returncode, done.stderr) == (0, "")


def test_recognise_names_a_broken_line_and_goes_on() -> None:
    done = paybell("recognise", stdin='nonsense\n{"app":"a","text":"\\ud800"}\n')
    assert len(done.stdout.splitlines()) == 2
    assert "line 1" in done.stderr
    assert done.returncode == 1


def test_platforms_prints_the_table_with_the_owners_own(tmp_path: Path) -> None:
    (tmp_path / "platforms").mkdir()
    own = (ROOT / "resources" / "platforms" / "lakala.toml").read_text(encoding="utf-8").replace("拉卡拉", "街角")
    (tmp_path / "platforms" / "lakala.toml").write_text(own, encoding="utf-8")
    (tmp_path / "platforms" / "broken.toml").write_text('key = "broken"\ncolor = "red"\n', encoding="utf-8")
    done = paybell("platforms", "--data", str(tmp_path))

    assert "com.eg.android.AlipayGphone" in done.stdout
    assert "街角" in done.stdout
    assert done.stderr.startswith("broken.toml:2: color: it must be one of key,")
    assert done.returncode == 1


@pytest.mark.parametrize("command", ["build", "parse", "scan", "poster"])
def test_each_qr_commands_help_has_an_example(command: str) -> None:
    assert f"example: python main.py qr {command}" in paybell("qr", command, "--help").stdout


def test_what_qr_builds_qr_parses() -> None:
    built = paybell(
        "qr", "build", "--standard", "promptpay", "--field", "mobile=0812345678", "--amount", "12.50"
    ).stdout
    explained = json.loads(paybell("qr", "parse", "-", stdin=built).stdout)
    assert explained == json.loads(paybell("qr", "parse", built.strip()).stdout)
    assert (explained["standard"], explained["valid"], explained["problems"]) == ("promptpay", True, [])
    assert (explained["amount_minor"], explained["currency"]) == (1250, "THB")


def test_verify_of_an_empty_folder_says_that_there_is_no_ledger(tmp_path: Path) -> None:
    done = paybell("verify", "--data", str(tmp_path))
    assert done.returncode == 1
    assert str(tmp_path) in done.stderr
    assert list(tmp_path.iterdir()) == [], "looking makes nothing"


def test_exports_help_lists_every_format() -> None:
    said = paybell("export", "--help").stdout
    assert all(re.search(rf"\b{name}:", said) for name in FORMATS)


@pytest.mark.parametrize("days", [["--day", "2026-11-23"], ["--from", "2026-11-23", "--to", "2026-11-24"]])
def test_export_writes_a_range(days: list[str], tmp_path: Path) -> None:
    make_ledger(tmp_path / "ledger.sqlite3")
    file = tmp_path / "out.journal"
    done = paybell("export", "--data", str(tmp_path), *days, "--format", "hledger", "--out", str(file))
    assert (done.returncode, done.stdout) == (0, "")
    assert file.read_text(encoding="utf-8").count("Assets:Wallet:Alipay  12.50 CNY") == 2


@pytest.mark.parametrize(
    "words", [["export", "--day", "yesterday", "--out", "x"], ["demo", "--payments", "0"], ["nonsense"], ["qr", "sing"]]
)
def test_wrong_words_are_named(words: list[str]) -> None:
    done = paybell(*words)
    assert done.returncode == 2
    assert words[-1] in done.stderr or "yesterday" in done.stderr


def test_the_data_folder_can_be_named_before_the_command_and_after_it(tmp_path: Path) -> None:
    for words in (("--data", str(tmp_path), "verify"), ("verify", "--data", str(tmp_path))):
        assert str(tmp_path) in paybell(*words).stderr
