from pathlib import Path

import pytest

from app.bootstrap.pairing import pair_in_terminal, show_phones
from app.domain.phone import PairedPhone
from app.paths import DataFolder
from db.ledger import SqliteLedger
from tests.fakes import NOON, PHONE


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path)
    ledger = SqliteLedger.open(folder.ledger)
    ledger.pair_phone(PairedPhone(PHONE, "Wang\x1b[2J\n0000", NOON))
    ledger.close()
    return folder


def test_a_phones_name_cannot_steer_the_terminal(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert show_phones(folder) == 0
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith(PHONE)
    assert "\x1b" not in line
    assert "Wang" in line


def test_a_code_that_nobody_scans_is_void_after_its_time(
    folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pair_in_terminal(folder, radio="", good_for=0.01) == 1
    assert "this code is void" in capsys.readouterr().out
