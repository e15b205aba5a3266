"""`main.py export`, from a real ledger to a real file."""

import csv
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap.exports import export_command, shop_of
from app.exports.formats import FORMATS
from app.exports.words import Language
from app.paths import DataFolder
from app.settings import Settings, write_settings
from tests.db.samples import TODAY, make_ledger

NEXT = date(2026, 11, 24)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    folder.make()
    make_ledger(folder.ledger)
    return folder


def export(folder: DataFolder, file: Path, name: str = "csv", language: Language | None = None) -> int:
    return export_command(folder, TODAY, NEXT, name, file, language)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_had(
    name: str, folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    assert export(folder, file, name) == 0
    assert file.stat().st_size > 100
    assert capsys.readouterr() == ("", f"{file} is written.\n")


def test_the_stations_language_unless_another_is_wanted(folder: DataFolder, tmp_path: Path) -> None:
    write_settings(folder.settings, Settings(shop_name="街角茶", language="zh_CN"))
    assert export(folder, tmp_path / "own") == export(folder, tmp_path / "other", language="en") == 0
    own, other = (
        list(csv.reader((tmp_path / name).read_text(encoding="utf-8-sig").splitlines())) for name in ("own", "other")
    )
    assert (own[0][0], other[0][0]) == ("营业日", "day")
    assert own[1][4:6] == ["支付宝", "12.50"]


def test_days_the_wrong_way_round(folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export_command(folder, NEXT, TODAY, "csv", tmp_path / "file", None) == 1
    assert "--to 2026-11-23 is before 2026-11-24" in capsys.readouterr().err
    assert not (tmp_path / "file").exists()


def test_a_folder_that_is_not_there_is_named_in_both_languages(
    folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(folder, tmp_path / "none" / "file") == 1
    said = capsys.readouterr().err
    assert "could not be written" in said
    assert "无法写入" in said


def test_no_ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(DataFolder(tmp_path), tmp_path / "file") == 1
    assert "There is no ledger" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_shop_without_a_name_is_called_as_on_the_screen() -> None:
    assert shop_of(Settings(day_cut_off="04:00"), {}).name == "Paybell"
    assert shop_of(Settings(day_cut_off="04:00"), {}).cut_off.hour == 4
