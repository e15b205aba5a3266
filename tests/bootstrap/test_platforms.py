from pathlib import Path

from app.bootstrap.platforms import known_platforms
from app.paths import DataFolder
from app.platforms.registry import BUNDLED, Registry


def test_without_own_files_the_programs_are_known(tmp_path: Path) -> None:
    assert known_platforms(DataFolder(tmp_path), print).platforms == Registry().platforms


def test_a_file_in_the_data_folder_overrides(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.platforms.mkdir()
    own = (BUNDLED / "lakala.toml").read_text(encoding="utf-8").replace("com.lakala.shqb", "org.example.lakala")
    (folder.platforms / "mine.toml").write_text(own, encoding="utf-8")
    registry = known_platforms(folder, print)

    assert registry.of_app("org.example.lakala") == Registry().platforms["lakala"]
    assert registry.of_app("com.lakala.shqb") is None


def test_a_bad_file_is_told_and_left_out(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.platforms.mkdir()
    (folder.platforms / "lakala.toml").write_text("key = 5\n", encoding="utf-8")
    told: list[str] = []
    registry = known_platforms(folder, told.append)

    assert registry.platforms == Registry().platforms
    assert told == ["lakala.toml:1: key: it must be a text that is not empty"]
