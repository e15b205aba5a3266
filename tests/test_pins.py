import json
from pathlib import Path

import pytest

from app.pins import NotAPin, PinFile


def test_a_pin_fits_after_a_restart_and_is_not_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "pins.json"
    PinFile(file).set("mei", "2580")
    again = PinFile(file)
    assert again.fits("mei", "2580")
    assert not again.fits("mei", "2581")
    assert not again.fits("li", "2580")
    assert "2580" not in file.read_text(encoding="utf-8").replace("$", " ").split()
    assert json.loads(file.read_text(encoding="utf-8"))["mei"].startswith("$argon2id$")
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "１２３４", " 1234"])
def test_what_is_no_pin_is_refused(tmp_path: Path, pin: str) -> None:
    with pytest.raises(NotAPin):
        PinFile(tmp_path / "pins.json").set("mei", pin)


def test_a_forgotten_one_fits_no_more(tmp_path: Path) -> None:
    pins = PinFile(tmp_path / "pins.json")
    pins.set("mei", "2580")
    pins.forget("mei")
    assert not pins.fits("mei", "2580")


@pytest.mark.parametrize("text", ["", "[]", '{"mei": 1}'])
def test_a_file_that_holds_no_pins_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "pins.json"
    file.touch(mode=0o600)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"pins\.json|Expecting value"):
        PinFile(file)
