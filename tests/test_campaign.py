"""A campaign of a minute: every kind of fault that it has time for, and then nothing lost, doubled or let in."""

from pathlib import Path

import pytest

from tests.campaign.kinds import BESIDE, KINDS, NOT_PROVOKED
from tests.campaign.run import MUST_BE_ZERO, campaign, is_well
from tests.campaign.told import APP, TITLE, Told, audit
from tests.db.samples import make_ledger, record
from tests.fakes import EPOCH, PHONE, a_notice

AT = "2026-11-23T12:00:00.000000Z"
AMOUNT = 1250
"""Fen, as in `YUAN`."""
SECONDS, SEED = 60.0, 5


@pytest.mark.longest
@pytest.mark.timeout(600)
async def test_nothing_is_lost_doubled_or_accepted_from_strangers(tmp_path: Path) -> None:
    result = await campaign(tmp_path, SECONDS, SEED)
    assert is_well(result), result
    assert {name: result[name] for name in MUST_BE_ZERO} == dict.fromkeys(MUST_BE_ZERO, 0)
    known = {*(kind.name for kind in KINDS), *BESIDE}
    assert result["faults_by_kind"].keys() | set(result["not_reached"]) == known
    assert all(result["faults_by_kind"][name] >= 1 for name in BESIDE)
    assert 0 < result["recorded"] <= result["sent"]
    assert known.isdisjoint(NOT_PROVOKED)


def test_the_count_sees_what_is_lost_doubled_altered_or_from_nobody(tmp_path: Path) -> None:
    """Told: 1 to 4. In the ledger: 1; 2 with another text; 3 twice, once under a number that nobody told; no 4."""
    told = Told(tmp_path / "told.sqlite3")
    for seq in (1, 2, 3, 4):
        told.add((PHONE, EPOCH, seq), (APP, TITLE, f"told {seq}", AT, AMOUNT))
    file = tmp_path / "ledger.sqlite3"
    rows = ((1, "told 1"), (2, "altered"), (3, "told 3"), (9, "told 3"))
    make_ledger(file, lambda ledger: [record(ledger, a_notice(seq, text)) for seq, text in rows])
    found = audit(told, file)
    assert (found.sent, found.recorded, found.lost, found.doubled, found.wrongly_accepted) == (4, 2, 1, 1, 2)
    assert found.ledger_fault is None


def test_what_comes_from_a_revoked_phone_is_wrongly_accepted(tmp_path: Path) -> None:
    identity = (PHONE, EPOCH, 1)
    told = Told(tmp_path / "told.sqlite3")
    told.add(identity, (APP, TITLE, "told", AT, AMOUNT))
    told.is_not_ours(identity)
    file = tmp_path / "ledger.sqlite3"
    make_ledger(file, lambda ledger: record(ledger, a_notice(1, "told")))
    assert audit(told, file).wrongly_accepted == 1
