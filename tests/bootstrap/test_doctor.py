import json
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from app.bootstrap.checks.bluetooth import TROUBLES
from app.bootstrap.checks.books import check_books
from app.bootstrap.checks.computer import check_screens, check_sound
from app.bootstrap.checks.finding import Finding, State, Words
from app.bootstrap.checks.folder import check_disk, check_permissions, check_settings
from app.bootstrap.doctor import Named, as_document, as_text, checks, doctor, look
from app.domain.money import Money
from app.domain.phone import PairedPhone
from app.domain.verdict import Ruling, Verdict
from app.paths import DataFolder
from app.settings import Settings, write_settings
from app.sound.player import NoSound, SilentPlayer
from db.ledger import SqliteLedger
from tests.fakes import NOON, PHONE, FakeClock, a_notice

PAYER, SHOP, PHONE_NAME, KEY = "Ouyang Payerson", "Golden Noodle Palace", "Wang's Redmi", "ab" * 32
PRIVATE = (PAYER, SHOP, PHONE_NAME, KEY, PHONE, "12.50", "ouyanghome", "收款12.50元")


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A shop full of private data."""
    folder = DataFolder(tmp_path / "ouyanghome" / "Paybell")
    folder.make()
    ledger = SqliteLedger.open(folder.ledger, FakeClock())
    ledger.pair_phone(PairedPhone(PHONE, PHONE_NAME, NOON))
    verdict = Verdict(Ruling.PAYMENT, "", "alipay", Money(1250, "CNY"), PAYER)
    ledger.record(a_notice(), verdict, heard_at=NOON, late=False, day=NOON.date())
    ledger.close()
    folder.keys.write_text(json.dumps({PHONE: KEY}), encoding="utf-8")
    folder.keys.chmod(0o600)
    write_settings(folder.settings, Settings(shop_name=SHOP))
    return folder


def states(findings: list[Finding]) -> dict[str, State]:
    return {finding.what: finding.state for finding in findings}


def test_a_saved_report_says_nothing_private(
    folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for as_json in (False, True):
        out = tmp_path / f"report-{as_json}"
        doctor(folder, out, "en", radio="", as_json=as_json)
        saved = out.read_text(encoding="utf-8")
        assert saved == capsys.readouterr().out
        assert [word for word in (*PRIVATE, str(tmp_path), str(Path.home()) + "/") if word in saved] == []
        for what in ("adapter", "permissions", "sound", "screens", "fonts", "ledger", "clock", "disk", "phone"):
            assert what in saved


def test_broken_data_says_nothing_private_either(folder: DataFolder) -> None:
    folder.settings.write_text(f'currency = "{SHOP}"', encoding="utf-8")
    folder.ledger.write_bytes(PAYER.encode() * 1000)
    findings = look(checks(folder, ""))
    assert states(findings)["settings"] is State.WARN
    assert states(findings)["ledger"] is State.BAD
    assert [word for word in PRIVATE if word in as_document(findings)] == []


def test_it_looks_beside_a_running_station_and_changes_nothing(folder: DataFolder) -> None:
    station = SqliteLedger.open(folder.ledger, FakeClock())
    before = {file: file.read_bytes() for file in folder.root.iterdir() if not file.name.endswith("-shm")}
    found = check_books(folder, NOON + timedelta(hours=3))
    assert states(found) == dict.fromkeys(("ledger", "clock", "phone"), State.OK)
    assert "3 hours" in found[-1].said.en
    assert {file: file.read_bytes() for file in before} == before
    station.close()


def test_a_shop_that_has_not_begun_is_told_to(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "nothing")
    [found] = check_books(folder, NOON)
    assert (found.what, found.state) == ("ledger", State.WARN)
    assert check_permissions(folder).state is State.OK
    assert check_disk(folder).state is State.OK
    assert check_settings(folder).state is State.OK
    assert not folder.root.exists()


def test_a_clock_before_what_is_recorded_is_bad(folder: DataFolder) -> None:
    assert states(check_books(folder, NOON - timedelta(days=400)))["clock"] is State.BAD


def test_keys_that_others_can_read_are_bad_and_stay_as_they_are(folder: DataFolder) -> None:
    assert check_permissions(folder).state is State.OK
    folder.keys.chmod(0o644)
    assert check_permissions(folder).state is State.BAD
    assert folder.keys.stat().st_mode & 0o777 == 0o644


def test_a_check_that_hangs_or_fails_does_not_hold_the_others() -> None:
    stuck = threading.Event()

    def hang() -> list[Finding]:
        stuck.wait()
        return []

    def fail() -> list[Finding]:
        raise OSError(PAYER)

    well = Finding("well", State.OK, Words("All is well.", "一切正常。"))
    found = look([Named("stuck", hang), Named("failing", fail), Named("well", lambda: [well])], patience=0.2)
    stuck.set()
    assert states(found) == {"stuck": State.BAD, "failing": State.BAD, "well": State.OK}
    assert PAYER not in as_text(found, chinese=False)


def test_a_sound_device_is_tried() -> None:
    class Deaf(SilentPlayer):
        def detect(self) -> None:
            raise NoSound("no device")

    assert check_sound(SilentPlayer()).state is State.OK
    assert check_sound(Deaf()).state is State.WARN


def test_screens_are_asked_in_a_process_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "800 x 800" in check_screens().said.en
    monkeypatch.setenv("QT_QPA_PLATFORM", "no such platform")
    assert check_screens().state is State.BAD


def test_everything_is_said_in_both_languages(folder: DataFolder) -> None:
    findings = [*look(checks(folder, "")), *(Finding("adapter", State.BAD, *words) for words in TROUBLES.values())]
    english, chinese = as_text(findings, chinese=False), as_text(findings, chinese=True)
    assert len(english.splitlines()) == len(chinese.splitlines())
    assert all(bool(finding.said.en) and bool(finding.said.zh) for finding in findings)
    assert all(
        bool(finding.to_do.en) == bool(finding.to_do.zh) == (finding.state is not State.OK) for finding in findings
    )


def test_the_exit_code_says_whether_something_is_bad(folder: DataFolder, tmp_path: Path) -> None:
    folder.ledger.write_bytes(b"no ledger")
    assert doctor(folder, None, "en", radio="", as_json=True) == 1
    assert doctor(folder, tmp_path / "missing" / "report", "en", radio="", as_json=True) == 1
