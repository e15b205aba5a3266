from pathlib import Path

import pytest

from app.bootstrap.opening import start_opening
from app.paths import DataFolder
from db.ledger import SqliteLedger
from db.refusal import Refusal


def test_keys_that_cannot_be_kept_safe_refuse_the_start_with_a_sentence(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.keys.mkdir()
    with pytest.raises(Refusal, match=r"pairing-keys\.json") as refused:
        start_opening(folder).result()
    assert "配对密钥" in refused.value.zh
    SqliteLedger.open(folder.ledger).close()
