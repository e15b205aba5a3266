import os
import stat
import sys
from pathlib import Path

import pytest

from app.private_file import NotPrivate, require_private, write_private

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights as POSIX has them")


def test_what_is_written_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("old")
    write_private(file, "new")
    assert file.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_rights_that_are_too_wide_are_mended_with_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "secret"
    file.touch(mode=0o600)
    file.chmod(0o644)
    require_private(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "044" in caplog.text


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give a file away")
def test_another_users_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.touch(mode=0o600)
    os.chown(file, 12345, 12345)
    with pytest.raises(NotPrivate, match="another user"):
        require_private(file)
