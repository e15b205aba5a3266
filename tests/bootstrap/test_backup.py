from pathlib import Path

import pytest

from app.bootstrap.backup import in_own_process, newest_day
from app.domain.backup import Backup, BackupFailed
from app.domain.trouble import StationTrouble
from app.paths import DataFolder
from tests.db.samples import TODAY, make_ledger


async def test_a_copy_and_its_failure_come_out_of_a_process_of_their_own(tmp_path: Path) -> None:
    make_ledger(DataFolder(tmp_path).ledger)
    make = in_own_process(DataFolder(tmp_path))
    (tmp_path / "stick").mkdir()
    assert await make(tmp_path / "stick", TODAY) == Backup(TODAY, 1)
    with pytest.raises(BackupFailed) as failed:
        await make(tmp_path / "none", TODAY)
    assert failed.value.trouble is StationTrouble.BACKUP_FOLDER_MISSING
    assert newest_day(str(tmp_path / "stick")) == TODAY
    assert newest_day(str(tmp_path)) is None
