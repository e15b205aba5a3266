import logging
import sys
import threading
from pathlib import Path

import pytest

from app.bootstrap.logs import logging_to


def test_what_is_logged_stands_in_the_file(tmp_path: Path) -> None:
    with logging_to(tmp_path / "station.log"):
        logging.getLogger("app.link").info("connected")
    logging.getLogger("app.link").info("after the end")
    assert "INFO app.link: connected" in (tmp_path / "station.log").read_text(encoding="utf-8")
    assert "after the end" not in (tmp_path / "station.log").read_text(encoding="utf-8")


def test_an_error_nobody_caught_is_logged_and_still_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    error, hook = ZeroDivisionError("in a slot"), sys.excepthook
    with logging_to(tmp_path / "station.log"):
        sys.excepthook(type(error), error, None)
    assert "in a slot" in (tmp_path / "station.log").read_text(encoding="utf-8")
    assert "in a slot" in capsys.readouterr().err
    assert sys.excepthook is hook


def test_a_thread_that_ends_by_an_error_is_logged_and_still_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hook, error = threading.excepthook, ZeroDivisionError("in the bell")
    with logging_to(tmp_path / "station.log"):
        end = (ZeroDivisionError, error, None, threading.current_thread())
        threading.excepthook(threading.ExceptHookArgs(end))
    assert "in the bell" in (tmp_path / "station.log").read_text(encoding="utf-8")
    assert "in the bell" in capsys.readouterr().err
    assert threading.excepthook is hook


def test_the_error_that_ends_the_station_is_logged(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), logging_to(tmp_path / "station.log"):
        raise ZeroDivisionError("the end")
    assert "the end" in (tmp_path / "station.log").read_text(encoding="utf-8")
