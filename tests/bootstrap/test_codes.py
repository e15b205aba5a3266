import json
from pathlib import Path

import pytest

from app.bootstrap.codes import build_code, explain_code
from app.paths import DataFolder
from tests.codes.vectors import payload_of

PROMPTPAY = {"mobile": "0812345678"}


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


def test_a_built_payload_is_all_that_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert build_code("promptpay", PROMPTPAY, "12.50") == 0
    said = capsys.readouterr()
    assert said.out.startswith("000201010212")
    assert "540512.50" in said.out
    assert said.err == ""


@pytest.mark.parametrize(
    ("standard", "fields", "amount", "sentence"),
    [
        ("promptpay", {}, "12.50", "mobile, tax_id, ewallet, biller: one of them is needed"),
        ("promptpay", PROMPTPAY, "12.505", "amount: finer than the smallest coin of THB"),
        ("promptpay", PROMPTPAY, "much", "amount: not an amount"),
        ("paypal_me", {"user": "TeaShop"}, "5", "currency: missing"),
        ("bitcoin", {}, "5", "standard: no 'bitcoin'"),
    ],
)
def test_a_refusal_names_the_field(
    standard: str, fields: dict[str, str], amount: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build_code(standard, fields, amount) == 1
    said = capsys.readouterr()
    assert said.err.startswith(sentence)
    assert said.out == ""


def test_the_field_currency_counts_where_the_standard_leaves_it_open(capsys: pytest.CaptureFixture[str]) -> None:
    assert build_code("paypal_me", {"user": "TeaShop", "currency": "JPY"}, "500") == 0
    assert capsys.readouterr().out == "https://paypal.me/TeaShop/500JPY\n"


def test_a_payload_is_explained_as_json(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain_code(folder, payload_of("vietqr dynamic 180000")) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["standard", "valid", "amount_minor", "currency", "fields", "problems"]
    assert (answer["standard"], answer["valid"], answer["problems"]) == ("vietqr", True, [])
    assert (answer["amount_minor"], answer["currency"]) == (180_000, "VND")
    assert answer["fields"]["account"] == "0011012345678"


def test_a_static_code_of_a_platform_is_named(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    explain_code(folder, "https://qr.alipay.com/fkx123abc")
    answer = json.loads(capsys.readouterr().out)
    assert (answer["standard"], answer["fields"], answer["amount_minor"]) == ("static", {"platform": "alipay"}, None)
