import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.catalogue import CatalogueUnwritable
from app.domain.trouble import LedgerTrouble
from db.catalogue import SqliteCatalogue
from tests.goods import a_product


def test_another_programs_lock_is_told_and_cured_by_its_end(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.db"
    catalogue = SqliteCatalogue.open(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CatalogueUnwritable) as failed:
            catalogue.save([a_product()])
        assert failed.value.trouble is LedgerTrouble.LOCKED
    catalogue.save([a_product()])
    assert catalogue.products() == [a_product()]
    catalogue.close()


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(CatalogueUnwritable) as failed:
        SqliteCatalogue.open(tmp_path / "missing" / "catalogue.db")
    assert failed.value.trouble is LedgerTrouble.READ_ONLY
