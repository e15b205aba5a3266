import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.verdict import Ruling
from app.platforms.facts import Evidence
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry
from tests.platforms.own_files import by_the_grammar_alone, stand_in

GOLDEN = Path(__file__).parent.parent / "golden"
REGISTRY = Registry()


def _samples() -> list[Any]:
    return [
        pytest.param(file.parent.name, entry, id=f"{file.parent.name}-{file.stem}-{number}")
        for file in sorted(GOLDEN.glob("*/*.json"))
        for number, entry in enumerate(json.loads(file.read_text(encoding="utf-8")), 1)
    ]


@pytest.fixture(scope="module")
def grammar_alone(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    return by_the_grammar_alone(tmp_path_factory.mktemp("platforms"))


@pytest.mark.parametrize(("platform", "entry"), [sample for sample in _samples() if sample.values[1]["app"]])
def test_every_golden_notice_gets_its_verdict(platform: str, entry: dict[str, Any]) -> None:
    _judge(REGISTRY, platform, entry, entry["app"])


@pytest.mark.parametrize(("platform", "entry"), _samples())
def test_the_grammar_alone_gives_it_too(grammar_alone: Registry, platform: str, entry: dict[str, Any]) -> None:
    _judge(grammar_alone, platform, entry, entry["app"] or stand_in(platform))


def _judge(registry: Registry, platform: str, entry: dict[str, Any], app: str) -> None:
    verdict = Recogniser(registry).recognise(app, entry["title"], entry["text"])

    assert (verdict.ruling, verdict.platform) == (Ruling(entry["verdict"]), platform), verdict.why
    if verdict.money:
        assert (verdict.money.amount_minor, verdict.money.currency) == (entry["amount_minor"], entry["currency"])
        assert verdict.payer == entry.get("payer", verdict.payer)
    if "notice_kind" in entry:
        moved = verdict.moved and (verdict.moved.amount_minor, verdict.moved.currency)
        assert (verdict.kind, moved) == (entry["notice_kind"], (entry["moved_minor"], entry["moved_currency"]))


def test_refunds_and_outgoing_money_of_several_platforms_are_among_them() -> None:
    kinds = {(param.values[0], param.values[1].get("notice_kind")) for param in _samples()}
    assert {platform for platform, kind in kinds if kind == "refund"} >= {"alipay", "wechat"}
    assert {platform for platform, kind in kinds if kind == "outgoing"} >= {"alipay", "cmb", "wechat"}


def test_every_golden_notice_says_where_it_is_from() -> None:
    for param in _samples():
        entry = param.values[1]
        assert entry["evidence"] in set(Evidence) - {Evidence.NONE}, entry
        assert entry["source"], entry


def test_every_platform_has_golden_payments_and_not_payments() -> None:
    for platform in REGISTRY.platforms:
        assert {file.stem for file in (GOLDEN / platform).glob("*.json")} >= {"payments", "not_payments"}


def test_every_file_states_the_best_evidence_that_its_golden_payments_have() -> None:
    for file in REGISTRY.files:
        payments = json.loads((GOLDEN / file.platform.key / "payments.json").read_text(encoding="utf-8"))
        kinds = {Evidence(entry["evidence"]) for entry in payments}
        best = next((kind for kind in Evidence if kind in kinds), Evidence.NONE)
        assert file.facts.evidence is best, file.platform.key
