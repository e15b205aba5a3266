import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.verdict import Ruling
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry

GOLDEN = Path(__file__).parent.parent / "golden"
EVIDENCE = {"device", "captured", "test", "comment", "synthetic"}
REGISTRY = Registry()


def _samples() -> list[Any]:
    return [
        pytest.param(file.parent.name, entry, id=f"{file.parent.name}-{file.stem}-{number}")
        for file in sorted(GOLDEN.glob("*/*.json"))
        for number, entry in enumerate(json.loads(file.read_text(encoding="utf-8")), 1)
    ]


@pytest.mark.parametrize(("platform", "entry"), _samples())
def test_every_golden_notice_gets_its_verdict(platform: str, entry: dict[str, Any]) -> None:
    verdict = Recogniser(REGISTRY).recognise(entry["app"], entry["title"], entry["text"])

    assert (verdict.ruling, verdict.platform) == (Ruling(entry["verdict"]), platform), verdict.why
    if verdict.money:
        assert (verdict.money.amount_minor, verdict.money.currency) == (entry["amount_minor"], entry["currency"])
        assert verdict.payer == entry.get("payer", verdict.payer)


def test_every_golden_notice_says_where_it_is_from() -> None:
    for param in _samples():
        entry = param.values[1]
        assert entry["evidence"] in EVIDENCE, entry
        assert entry["source"], entry


def test_every_platform_has_golden_payments_and_not_payments() -> None:
    for platform in REGISTRY.platforms:
        assert {file.stem for file in (GOLDEN / platform).glob("*.json")} >= {"payments", "not_payments"}
