"""A notice that nobody understood, and what a person says of it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.verdict import Ruling
from app.platforms.lesson import NEVER
from app.platforms.meaning import Meaning
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry
from app.platforms.teaching import NotTeachable, Proposal, Refusal, amounts_in, propose, taught
from app.platforms.wording_parts import Kind, pattern_of
from tests.platforms.own_files import by_the_grammar_alone, stand_in

GOLDEN = Path(__file__).parent.parent / "golden"
REGISTRY = Registry()
LAKALA = "com.lakala.shqb"
PAID = Money(1250, "CNY")


def _samples(name: str) -> list[tuple[str, dict[str, Any]]]:
    return [
        (file.parent.name, entry)
        for file in sorted(GOLDEN.glob(f"*/{name}.json"))
        for entry in json.loads(file.read_text(encoding="utf-8"))
    ]


TAUGHT = _samples("taught")
OTHERS = [entry for _, entry in _samples("not_payments")]


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """With a stand-in for the app of each platform whose own is not known."""
    return by_the_grammar_alone(tmp_path_factory.mktemp("platforms"))


def _app(platform: str, entry: dict[str, Any]) -> str:
    return entry["app"] or stand_in(platform)


def _taught(registry: Registry, platform: str, entry: dict[str, Any]) -> Proposal:
    paid = Money(**entry["taught"])
    return propose(registry, _app(platform, entry), entry["title"], entry["text"], paid)


@pytest.mark.parametrize(("platform", "entry"), TAUGHT)
def test_one_payment_teaches_the_next(registry: Registry, platform: str, entry: dict[str, Any]) -> None:
    proposal = _taught(registry, platform, entry)
    assert proposal.verdict.money == Money(**entry["taught"])
    recognise = Recogniser(taught(registry, proposal.lesson)).recognise
    for after in entry["next"]:
        verdict = recognise(_app(platform, entry), after["title"], after["text"])
        assert verdict.ruling == after["verdict"], (after, verdict.why)
        assert (verdict.money.amount_minor if verdict.money else None) == after.get("amount_minor")
        assert verdict.payer == after.get("payer", verdict.payer)


def test_platforms_without_public_wordings_are_among_the_samples() -> None:
    unheard = {file.platform.key for file in REGISTRY.files if file.facts.evidence == "none"}
    assert len(unheard & {platform for platform, _ in TAUGHT}) >= 6


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(TAUGHT), st.integers(min_value=1, max_value=100_000_000))
def test_the_same_notice_with_another_amount_is_that_payment(
    registry: Registry, sample: tuple[str, dict[str, Any]], amount_minor: int
) -> None:
    platform, entry = sample
    money = Money(amount_minor, entry["taught"]["currency"])
    recognise = Recogniser(taught(registry, _taught(registry, platform, entry).lesson)).recognise
    verdict = recognise(_app(platform, entry), entry["title"], entry["text"].replace("12.50", money.text))
    assert verdict.money == money


@pytest.mark.parametrize(("platform", "entry"), TAUGHT)
def test_no_known_other_thing_becomes_a_payment(registry: Registry, platform: str, entry: dict[str, Any]) -> None:
    """Every public notice that is no payment stays none, even as one of the app that was taught."""
    recognise = Recogniser(taught(registry, _taught(registry, platform, entry).lesson)).recognise
    app = _app(platform, entry)
    became = [one for one in OTHERS if recognise(app, one["title"], one["text"]).ruling is Ruling.PAYMENT]
    before = Recogniser(registry).recognise
    assert [one for one in became if before(app, one["title"], one["text"]).ruling is not Ruling.PAYMENT] == []


@pytest.mark.parametrize(
    ("app", "title", "text", "refusal"),
    [
        ("org.example.nobody", "", "碰付12.50元", Refusal.UNKNOWN_APP),
        (LAKALA, "拉卡拉", "碰付12.51元", Refusal.NOT_THERE),
        (LAKALA, "拉卡拉", "碰付112.50元", Refusal.NOT_THERE),
        (LAKALA, "拉卡拉", "有人碰付了 备注：12.50元", Refusal.IN_REMARK),
        (LAKALA, "拉卡拉", "碰付12.50元 余券12.50元", Refusal.TWICE),
        (LAKALA, "", "¥12.50", Refusal.NO_WORDS),
        (LAKALA, "拉卡拉", "碰付¥3.00，手续费12.50元", Refusal.SPEAKS_AGAINST),
        (LAKALA, "拉卡拉", "\u202e碰付12.50元", Refusal.STILL_UNSURE),
        (LAKALA, "拉卡拉", "，" * 200, Refusal.UNREADABLE),
        (LAKALA, "拉卡拉", "碰" * 300 + "12.50元", Refusal.UNREADABLE),
        ("com.tencent.mm", "张三", "收款到账12.50元", Refusal.STRANGERS_TITLE),
    ],
)
def test_what_cannot_be_taught_safely_is_refused(app: str, title: str, text: str, refusal: Refusal) -> None:
    with pytest.raises(NotTeachable) as refused:
        propose(REGISTRY, app, title, text, PAID)
    assert refused.value.refusal is refusal


def test_an_amount_without_words_is_known_by_the_whole_notice() -> None:
    proposal = propose(REGISTRY, LAKALA, "碰一碰喜讯", "¥12.50 (3号机)", PAID)
    recognise = Recogniser(taught(REGISTRY, proposal.lesson)).recognise
    assert recognise(LAKALA, "碰一碰喜讯", "¥8.88 (14号机)").money == Money(888, "CNY")
    for title, text in (("碰一碰坏讯", "¥8.88 (3号机)"), ("碰一碰喜讯", "¥8.88"), ("碰一碰喜讯", "¥8.88 (3号机) 已退")):
        assert recognise(LAKALA, title, text).ruling is not Ruling.PAYMENT


def test_a_title_that_did_not_fit_is_all_that_is_taught() -> None:
    proposal = propose(REGISTRY, "com.unionpay", "商户消息", "云闪付收款12.50元", PAID)
    assert proposal.lesson.wordings == ()
    assert pattern_of(proposal.lesson.title) == "商户消息"
    recognise = Recogniser(taught(REGISTRY, proposal.lesson)).recognise
    assert recognise("com.unionpay", "商户消息", "云闪付收款3.00元").money == Money(300, "CNY")
    assert recognise("com.unionpay", "商户消息2", "云闪付收款3.00元").ruling is Ruling.UNSURE


def test_an_unexplained_amount_beside_the_payment_is_taught_to_be_none() -> None:
    lesson = propose(REGISTRY, LAKALA, "拉卡拉", "碰付12.50元，随手礼3.00元", PAID).lesson
    assert [wording.meaning for wording in lesson.wordings] == [Meaning.RECEIVED, Meaning.BESIDE]


def test_what_is_known_by_now_needs_no_lesson() -> None:
    lesson = propose(REGISTRY, LAKALA, "拉卡拉", "碰付12.50元", PAID).lesson
    wiser = taught(REGISTRY, lesson)
    assert propose(wiser, LAKALA, "拉卡拉", "碰付12.50元", PAID).lesson.is_known
    assert taught(wiser, propose(wiser, LAKALA, "拉卡拉", "碰付12.50元", PAID).lesson) is wiser


def test_never_holds_for_the_whole_notice_with_other_numbers() -> None:
    proposal = propose(REGISTRY, LAKALA, "拉卡拉", "第3期攒下12.50元", None)
    assert proposal.verdict.ruling is Ruling.NOT_PAYMENT
    recognise = Recogniser(taught(REGISTRY, proposal.lesson)).recognise
    assert recognise(LAKALA, "拉卡拉", "第14期攒下1,088.00元").why == NEVER
    for other in ("第3期攒下12.50元了", "啊第3期攒下12.50元", "第3期\n攒下12.50元"):
        assert recognise(LAKALA, "拉卡拉", other).ruling is Ruling.UNSURE
    assert recognise(LAKALA, "拉卡拉x", "第3期攒下12.50元").ruling is Ruling.UNSURE


def test_a_longer_text_than_a_wallets_is_never_taught() -> None:
    with pytest.raises(NotTeachable) as refused:
        propose(REGISTRY, LAKALA, "", "攒" * 2000 + "3.00元", None)
    assert refused.value.refusal is Refusal.UNREADABLE


def test_a_count_keeps_its_value_since_it_says_how_many_payments() -> None:
    (wording,) = propose(REGISTRY, LAKALA, "拉卡拉", "碰付12.50元 共1笔", PAID).lesson.wordings
    assert Kind.NUMBER not in {part.kind for part in wording.parts}
    recognise = Recogniser(taught(REGISTRY, propose(REGISTRY, LAKALA, "", "碰付12.50元 共1笔", PAID).lesson)).recognise
    assert recognise(LAKALA, "", "碰付99.00元 共7笔").ruling is not Ruling.PAYMENT


@settings(deadline=None)
@given(st.text(max_size=20))
@example("(?P<payer>.*)")
@example("'''\n[[never]]\npattern = '.*'\nwhy = 'x'")
@example("\\Q.*")
@example('"\\u0000"')
@example("a{1000}|[")
def test_what_a_stranger_wrote_steers_neither_pattern_nor_file(written: str) -> None:
    """Whatever stands beside the amount: the lesson fits the notice and adds one wording, or is refused."""
    try:
        lesson = propose(REGISTRY, LAKALA, "拉卡拉", f"{written}碰付12.50元", PAID).lesson
    except NotTeachable:
        return
    extended = taught(REGISTRY, lesson)
    added = len(extended.rules_of(LAKALA).file.wordings) - len(REGISTRY.rules_of(LAKALA).file.wordings)
    assert added == len(lesson.wordings)
    assert extended.rules_of(LAKALA).file.never == REGISTRY.rules_of(LAKALA).file.never
    assert Recogniser(extended).recognise(LAKALA, "拉卡拉", "随便什么12.50元").ruling is Ruling.UNSURE


def test_the_amounts_of_a_notice_are_offered_once_each() -> None:
    text = "碰付12.50元 余券3.00元 又12.50元 备注：9.00元"
    assert amounts_in(REGISTRY, LAKALA, "拉卡拉", text) == [PAID, Money(300, "CNY")]
    assert amounts_in(REGISTRY, LAKALA, "拉卡拉", "碰付12.50元，余额3.00元") == [PAID]
    assert amounts_in(REGISTRY, LAKALA, "", "，" * 200) == []
    assert amounts_in(REGISTRY, "org.example.nobody", "", "12.50元") == []
