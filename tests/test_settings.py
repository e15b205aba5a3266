from pathlib import Path

import pytest

from app.domain.collection_code import CollectionCode
from app.domain.pole_display import DisplayKind, PoleDisplay, TextEncoding
from app.settings import Settings, SettingsBroken, open_settings, read_settings, write_settings

POLES = (
    PoleDisplay(DisplayKind.LED8N, "/dev/ttyUSB0"),
    PoleDisplay(DisplayKind.VFD, "COM3", 19200, TextEncoding.GBK),
)
ALIPAY = CollectionCode("alipay", "counter", "https://qr.alipay.com/fkx12345")


def test_settings_read_back(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    settings = Settings(
        shop_name='老王面馆 "1"',
        language="zh_CN",
        day_cut_off="04:00",
        codes=(ALIPAY,),
        displays=POLES,
        backup_folder="D:\\stick",
        day_files_folder="/days",
        day_files_formats=("csv", "pdf"),
        back_end_url="https://shop.example/paybell",
    )
    write_settings(file, settings)
    assert read_settings(file).settings == settings
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.toml"]


def test_a_display_needs_its_kind_and_port_alone(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("displays = [{kind = 'vfd', port = 'COM3'}]", encoding="utf-8")
    assert open_settings(file).settings.displays == (PoleDisplay(DisplayKind.VFD, "COM3", 9600, TextEncoding.ASCII),)


def test_without_a_file_defaults_serve(tmp_path: Path) -> None:
    read = open_settings(tmp_path / "settings.toml")
    assert (read.settings, read.set_aside, read.problem) == (Settings(), None, "")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("volume = 101", "volume"),
        ("refund_limit_minor = -1", "refund_limit_minor"),
        ('scale_labels = "both"', "one of weight, price"),
        ("back_end_url = 'http://shop.example'", "https://"),
        ("volume = true", "volume"),
        ("volume = '80'", "volume"),
        ("currency = 'XYZ'", "currency"),
        ("language = 'fr'", "language"),
        ("day_cut_off = '25:00'", "day_cut_off"),
        ("theme = 'pink'", "theme"),
        ("shop = 'Wang'", "shop"),
        ("codes = 7", "codes: it must be a list"),
        ("displays = 7", "displays: it must be a list"),
        ("codes = [{platform = 'alipay'}]", "codes"),
        ("codes = [{platform = 'alipay', name = 'x', payload = 3}]", "codes"),
        ("displays = [{kind = 'vfd'}]", "displays: each needs kind and port"),
        ("displays = ['COM3']", "displays: each needs kind and port"),
        ("displays = [{kind = 'vfd', port = 'COM3', colour = 'blue'}]", "displays: each needs kind and port"),
        ("displays = [{kind = 'lcd', port = 'COM3'}]", "displays: 'lcd'"),
        ("displays = [{kind = 'vfd', port = ''}]", "displays: port"),
        ("displays = [{kind = 'vfd', port = 3}]", "displays: port"),
        ("displays = [{kind = 'vfd', port = 'COM3', baud = 123}]", "displays: baud"),
        ("displays = [{kind = 'vfd', port = 'COM3', baud = '9600'}]", "displays: baud"),
        ("displays = [{kind = 'vfd', port = 'COM3', encoding = 'utf-8'}]", "displays: 'utf-8'"),
        ("displays = [{kind = 'vfd', port = 'A'}, {kind = 'led8n', port = 'A'}]", "displays"),
        ("volume = 1\nshop_name = = 2", "line 2"),
    ],
)
def test_a_broken_file_is_set_aside_and_named(tmp_path: Path, text: str, named: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    assert read_settings(file).problem
    assert file.exists(), "looking leaves it as it is"
    read = open_settings(file)
    assert read.settings == Settings()
    assert named in read.problem
    assert read.set_aside is not None
    assert read.set_aside.read_text(encoding="utf-8") == text, "what the owner wrote is kept"
    assert not file.exists()


def test_a_file_that_is_no_text_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"\xff\xfe\x00")
    assert open_settings(file).set_aside is not None


def test_settings_made_in_the_program_are_checked_too() -> None:
    with pytest.raises(SettingsBroken, match="volume"):
        Settings(volume=-1)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    write_settings(file, Settings(shop_name="old"))
    (tmp_path / "settings.draft").mkdir()
    with pytest.raises(OSError, match="settings"):
        write_settings(file, Settings(shop_name="new"))
    assert read_settings(file).settings.shop_name == "old"


def test_a_shop_without_a_name_is_shown_as_the_program() -> None:
    assert Settings(shop_name="Wang").name_to_show == "Wang"
    assert Settings().name_to_show == "Paybell"


@pytest.mark.parametrize("entry", ['"csv"', "[1]", '["doc"]'])
def test_the_days_files_are_of_known_kinds(tmp_path: Path, entry: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"day_files_formats = {entry}", encoding="utf-8")
    assert "day_files_formats" in read_settings(file).problem
