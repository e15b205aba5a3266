import asyncio
from dataclasses import replace
from pathlib import Path

from app.domain.events import TroubleBegan, TroubleEnded
from app.domain.trouble import StationTrouble
from app.services.bus import Bus
from app.services.owner_settings import OwnerSettings
from app.settings import Settings, SettingsChanged, open_settings, read_settings
from tests.fakes import EventLog


async def test_a_change_holds_is_told_and_is_saved(tmp_path: Path) -> None:
    bus, file = Bus(), tmp_path / "settings.toml"
    log = EventLog(bus.subscribe, SettingsChanged)
    owner = OwnerSettings(bus, file, read_settings(file))
    wang = replace(owner.now, shop_name="Wang")
    await owner.change(wang)
    assert owner.now == wang
    assert log.events == [SettingsChanged(Settings(), wang)]
    assert read_settings(file).settings == wang


async def test_a_change_that_cannot_be_saved_holds_and_is_told(tmp_path: Path) -> None:
    bus = Bus()
    log = EventLog(bus.subscribe, TroubleBegan)
    owner = OwnerSettings(bus, tmp_path / "gone" / "settings.toml", read_settings(tmp_path / "settings.toml"))
    await owner.change(replace(owner.now, shop_name="Wang"))
    assert owner.now.shop_name == "Wang"
    assert [event.trouble for event in log.events] == [StationTrouble.SETTINGS_NOT_SAVED]


async def test_changes_in_one_breath_leave_the_last_one_in_the_file(tmp_path: Path) -> None:
    bus, file = Bus(), tmp_path / "settings.toml"
    log = EventLog(bus.subscribe, TroubleBegan)
    owner = OwnerSettings(bus, file, read_settings(file))
    await asyncio.gather(*[owner.change(replace(owner.now, volume=volume)) for volume in range(40)])
    assert log.events == []
    assert read_settings(file).settings == owner.now == replace(Settings(), volume=39)


async def test_a_file_set_aside_is_told_until_new_settings_are_saved(tmp_path: Path) -> None:
    bus, file = Bus(), tmp_path / "settings.toml"
    file.write_text("volume = 999", encoding="utf-8")
    log = EventLog(bus.subscribe, TroubleBegan, TroubleEnded)
    owner = OwnerSettings(bus, file, open_settings(file))
    owner.report()
    await owner.change(Settings())
    assert TroubleEnded(StationTrouble.SETTINGS_SET_ASIDE) in log.events
    assert log.events[0].trouble is StationTrouble.SETTINGS_SET_ASIDE
    assert "settings-broken-" in log.events[0].detail
