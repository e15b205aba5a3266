from dataclasses import replace

import pytest

from app.statements.cells import columns
from app.statements.formats.registry import FORMATS, format_of
from app.statements.formats.wechat_user import WECHAT_USER
from app.statements.statement import StatementUnreadable


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
def test_each_is_known_by_its_own_columns_alone(known: object) -> None:
    assert format_of(known.columns) is known  # type: ignore[attr-defined]


def test_brackets_may_be_of_either_width_and_names_padded() -> None:
    header = ["交易时间", "交易类型 ", "交易对方", "商品", "收/支", "金额（元）", "当前状态\t", "交易单号"]
    assert format_of(columns(header)) is WECHAT_USER


def test_a_row_that_is_no_header_is_nobodys() -> None:
    assert format_of(["2026-11-23 09:00:00", "交易"]) is None


def test_two_that_claim_one_header_are_an_error() -> None:
    twin = replace(WECHAT_USER, key="twin", columns=frozenset({"交易单号"}))
    with pytest.raises(StatementUnreadable, match="wechat_user and twin"):
        format_of(WECHAT_USER.columns, (WECHAT_USER, twin))
