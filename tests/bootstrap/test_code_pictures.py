import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap.code_pictures import print_poster, scan_picture
from app.domain.collection_code import CollectionCode
from app.paths import DataFolder
from app.settings import Settings, write_settings
from tests.codes.vectors import payload_of
from tests.ui.test_picture_file import code_picture


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


def test_a_picture_is_scanned(
    qtbot: QtBot, folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "codes.png"
    assert code_picture("wxp://f2f0abc", payload_of("promptpay phone")).save(str(file))
    assert scan_picture(folder, file) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {answer["payload"]: answer["standard"] for answer in answers} == {
        "wxp://f2f0abc": "static",
        payload_of("promptpay phone"): "promptpay",
    }


def test_a_picture_without_a_code_and_no_picture(
    qtbot: QtBot, folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blank, text = tmp_path / "blank.png", tmp_path / "text.png"
    assert code_picture().save(str(blank))
    text.write_text("no picture")
    assert (scan_picture(folder, blank), scan_picture(folder, text)) == (1, 1)
    said = capsys.readouterr().err
    assert f"{blank}: there is no QR code in it" in said
    assert f"{text}: " in said


def test_the_poster_says_which_codes_to_look_at_again(
    qtbot: QtBot, folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = CollectionCode("wechat", "Counter", "https://qr.alipay.com/bax123abc")
    write_settings(folder.settings, Settings(shop_name="Tea", codes=(wrong, CollectionCode("own", "", "text"))))
    assert print_poster(folder, tmp_path / "card.pdf") == 0
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    said = capsys.readouterr().err
    assert "look again at Counter: the code belongs to another platform than the one it is listed under: Alipay" in said
    assert "look again at Counter: the code looks like the payment link of one order" in said
    assert "own" not in said


def test_no_codes_no_poster(folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert print_poster(folder, tmp_path / "card.pdf") == 1
    assert "no collection codes yet" in capsys.readouterr().err
    assert not (tmp_path / "card.pdf").exists()


def test_a_poster_that_cannot_be_written(
    qtbot: QtBot, folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_settings(folder.settings, Settings(codes=(CollectionCode("own", "", "text"),)))
    assert print_poster(folder, tmp_path / "nowhere" / "card.pdf") == 1
    assert "nowhere" in capsys.readouterr().err
