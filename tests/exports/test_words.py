import ast
import re
from pathlib import Path

import pytest

from app.domain.tender import TenderKind
from app.exports import csv_file, pdf_file, words, xlsx_file
from app.exports.movements import Means
from app.exports.words import means_name, said
from tests.exports.shop import TakingsFake

CODE = Path(words.__file__).parent


def said_in_code() -> set[str]:
    found = {*csv_file.COLUMNS, *csv_file.TOTAL_COLUMNS, *xlsx_file.COLUMNS, *xlsx_file.TOTAL_COLUMNS}
    found |= {*pdf_file._BY.values(), *pdf_file._DRAWER, pdf_file._UNDER_WAY}
    found |= {"payment", "sale", "refund", *TenderKind}
    for file in CODE.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("said", "self._say"):
                found |= {one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)}
    return {str(text) for text in found}


def test_every_word_is_chinese_in_chinese() -> None:
    for english in said_in_code():
        assert re.search("[一-鿿]", said(english, "zh_CN")), english
        assert said(english, "en") == english


@pytest.mark.parametrize(
    ("means", "en", "zh"),
    [
        (Means(TenderKind.WALLET, "alipay"), "Alipay", "支付宝"),
        (Means(TenderKind.WALLET, "gone"), "gone", "gone"),
        (Means(TenderKind.WALLET), "wallet", "钱包"),
        (Means(TenderKind.CARD), "card", "刷卡"),
    ],
)
def test_what_the_shop_calls_each_means(means: Means, en: str, zh: str) -> None:
    assert (means_name(means, TakingsFake(), "en"), means_name(means, TakingsFake(), "zh_CN")) == (en, zh)
