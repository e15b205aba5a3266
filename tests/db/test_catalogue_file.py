import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.catalogue import SqliteCatalogue
from db.catalogue_file import CatalogueFromNewerVersion, NotACatalogue, open_catalogue
from db.ledger import SqliteLedger
from tests.goods import a_product


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.db"


def test_it_is_made_once_and_opened_again(file: Path) -> None:
    first = SqliteCatalogue.open(file)
    first.save([a_product()])
    first.close()
    again = SqliteCatalogue.open(file)
    assert again.products() == [a_product()]
    again.close()


def test_only_its_owner_can_read_it(file: Path) -> None:
    open_catalogue(file).close()
    assert file.stat().st_mode & 0o077 == 0


def test_a_newer_one_is_refused_and_left_as_it_is(file: Path) -> None:
    open_catalogue(file).close()
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA user_version = 2")
    before = file.read_bytes()
    with pytest.raises(CatalogueFromNewerVersion) as refused:
        open_catalogue(file)
    assert "catalogue version 2" in refused.value.en
    assert "商品库版本 2" in refused.value.zh
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"name,price\nTea,3\n", b"x" * 4096])
def test_what_is_no_database_is_refused_and_left_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(NotACatalogue):
        open_catalogue(file)
    assert file.read_bytes() == content


def test_another_programs_database_is_refused(file: Path) -> None:
    SqliteLedger.open(file).close()
    with pytest.raises(NotACatalogue):
        open_catalogue(file)
