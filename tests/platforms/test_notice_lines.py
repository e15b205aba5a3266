import json

import pytest

from app.domain.money import Money
from app.domain.verdict import NoticeKind, Ruling, Verdict
from app.platforms.notice_lines import judge_lines


def echo(app: str, title: str, text: str) -> Verdict:
    """Takes the text for fen and the title for the payer."""
    return Verdict(Ruling.PAYMENT, app, "alipay", Money(int(text), "CNY"), title or None)


def test_a_line_in_a_line_out_in_order() -> None:
    lines = ['{"app":"a","title":"张三","text":"1250"}\n', "\n", '{"app":"b","title":null,"text":"1"}']
    judged = [json.loads(line.output) for line in judge_lines(echo, lines)]
    assert judged == [
        {
            "verdict": "payment",
            "platform": "alipay",
            "amount_minor": 1250,
            "currency": "CNY",
            "payer": "张三",
            "why": "a",
            "kind": "received",
        },
        {
            "verdict": "payment",
            "platform": "alipay",
            "amount_minor": 1,
            "currency": "CNY",
            "payer": None,
            "why": "b",
            "kind": "received",
        },
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "not JSON"),
        ("[1]", "not an object"),
        ('{"title":"x","text":"y"}', '"app" must be a text'),
        ('{"app":"a","title":3,"text":"y"}', '"title" must be a text'),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_line_that_is_no_notice_is_unsure_and_named(line: str, said: str) -> None:
    good = '{"app":"a","text":"1"}'
    first, broken, last = judge_lines(echo, [good, line, good])
    assert first.problem == last.problem == ""
    assert broken.problem.startswith("line 2: ")
    assert said in broken.problem
    assert json.loads(broken.output)["verdict"] == "unsure"


def test_a_refund_has_no_amount_among_the_takings() -> None:
    def refund(_app: str, _title: str, _text: str) -> Verdict:
        moved = Money(1250, "CNY")
        return Verdict(Ruling.NOT_PAYMENT, "a refund", "alipay", kind=NoticeKind.REFUND, moved=moved)

    (line,) = judge_lines(refund, ['{"app":"a","text":"1"}'])
    said = json.loads(line.output)
    assert (said["kind"], said["amount_minor"], said["currency"]) == ("refund", None, None)
