import pytest

from app.bootstrap.enrolment import SENTENCES, completed, enrol_in_terminal, token_store
from app.domain.enrolment import EnrolmentProblem
from app.paths import DataFolder
from app.settings import read_settings
from db.ledger import SqliteLedger
from db.station_lock import StationLock
from tests.backend.protocol_server import CODE, TOKEN, serving


@pytest.fixture
def folder(tmp_path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def test_an_address_may_be_short() -> None:
    assert completed(" shop.example/ ") == "https://shop.example"
    assert completed("http://127.0.0.1:8000") == "http://127.0.0.1:8000"


def test_a_code_from_the_terminal_enrols(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as server:
        assert enrol_in_terminal(folder, server.url, CODE, "counter 2") == 0
        assert read_settings(folder.settings).settings.back_end_url == server.url
        ledger = SqliteLedger.open(folder.ledger)
        assert server.enrolled[0]["station_id"] == ledger.station_id
        assert server.enrolled[0]["name"] == "counter 2"
        assert token_store(folder).get(ledger.station_id) == TOKEN.encode()
        ledger.close()
        assert "Enrolled" in capsys.readouterr().err
    assert TOKEN not in folder.settings.read_text(encoding="utf-8")
    assert TOKEN.encode() not in folder.ledger.read_bytes()


@pytest.mark.parametrize(
    ("url", "code", "problem"),
    [
        ("http://shop.example", CODE, EnrolmentProblem.UNSAFE_ADDRESS),
        ("http://127.0.0.1:1", CODE, EnrolmentProblem.NOT_REACHED),
        ("", "AAAA-AAAA", EnrolmentProblem.CODE_REFUSED),
    ],
)
def test_a_refusal_says_why_and_changes_nothing(
    folder: DataFolder, capsys: pytest.CaptureFixture[str], url: str, code: str, problem: EnrolmentProblem
) -> None:
    with serving() as server:
        assert enrol_in_terminal(folder, url or server.url, code, "") == 1
    assert SENTENCES[problem].partition("(")[0] in capsys.readouterr().err
    assert not read_settings(folder.settings).settings.back_end_url
    assert not folder.back_end_token.exists()


def test_a_token_that_cannot_be_kept_is_told(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.make()
    folder.back_end_token.with_suffix(".draft").mkdir()
    with serving() as server:
        assert enrol_in_terminal(folder, server.url, CODE, "") == 1
    assert "could not be kept" in capsys.readouterr().err


def test_a_running_station_is_not_disturbed(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.make()
    lock = StationLock(folder.lock)
    with serving() as server:
        assert enrol_in_terminal(folder, server.url, CODE, "") == 1
        assert server.enrolled == []
    lock.release()
