from pathlib import Path

import pytest

from app.platforms.facts import Evidence
from app.platforms.registry import Registry
from app.platforms.table import Row, as_text, rows

ROWS = {row.key: row for row in rows(Registry())}


def test_every_platform_has_a_row_in_the_order_of_the_keys() -> None:
    assert list(ROWS) == sorted(Registry().platforms)


def test_a_row_tells_what_is_known_and_how_well() -> None:
    assert ROWS["unionpay"] == Row(
        "unionpay",
        ("云闪付", "UnionPay"),
        ("com.unionpay",),
        ("active (not verified)", "1 kind of code"),
        Evidence.DEVICE,
    )


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("gopay", "now 贝宝支付(北京)有限公司"),
        ("gopay", "no app known: not heard until the owner adds one"),
        ("yeepay", "what became of it is not known"),
        ("lakala", "wordings: none known; the general grammar alone"),
        ("paypal", "2 kinds of codes"),
    ],
)
def test_what_is_not_known_is_said(key: str, says: str) -> None:
    assert says in ROWS[key].known


def test_what_sources_were_read_on_is_marked() -> None:
    verified = [key for key, row in ROWS.items() if any(says.endswith("(verified)") for says in row.known)]
    assert verified == ["gopay"]


def test_an_app_left_to_another_says_so() -> None:
    assert "com.tencent.mm (left to wechat)" in ROWS["tenpay"].apps


def test_the_table_stands_in_columns_of_a_terminal() -> None:
    lines = as_text([ROWS["shouqianba"], Row("x", ("中" * 30, "X"), (), ("w" * 60,), Evidence.NONE)]).splitlines()

    assert lines[0].split() == ["platform", "app", "ids", "what", "is", "known", "wordings", "from"]
    assert lines[2].startswith("shouqianba" + " " * 18 + "com.wosai.cashbar" + " " * 25 + "active as an aggregator")
    assert lines[3] == "收钱吧"
    assert "-" in lines[6]
    assert all(line == line.rstrip() for line in lines)


def test_without_platforms_there_is_a_heading_alone(tmp_path: Path) -> None:
    assert rows(Registry((tmp_path,))) == []
    assert len(as_text([]).splitlines()) == 2
