"""Who was at the till and who allowed what, through the whole program: windows, PINs, gate and journal are its own."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bootstrap.faces import Faces
from app.bootstrap.platforms import known_platforms
from app.demo.shop import Shop, event_where
from app.domain.events import PaymentRecorded, PersonCame
from app.domain.person import Person, Role
from app.paths import DataFolder
from app.settings import Settings, SettingsChanged
from db.verify import verify
from tests.bootstrap.scenes import Scene
from tests.test_route import hear
from tests.until import until

OWNERS, CASHIERS = "25803691", "11112222"
"""PINs that no hash and no time contains by chance."""


async def hired(shop: Shop) -> tuple[Person, Person]:
    staff = shop.program.station.staff
    mei = await staff.hire("Mei", Role.OWNER, OWNERS)
    return mei, await staff.hire("Li", Role.CASHIER, CASHIERS)


def type_in(shop: Shop, pin: str, person: Person | None = None) -> None:
    sheet = shop.program.faces.till.sheets.pin
    assert sheet is not None
    if person:
        sheet.tiles.tiles[person.id].click()
    for digit in pin:
        sheet.entry.pad.keys[digit].click()
    sheet.entry.pad.ok.click()


async def sign_in(shop: Shop, person: Person, pin: str) -> None:
    came = asyncio.create_task(event_where(shop.bus, PersonCame, lambda event: event.person == person))
    await asyncio.sleep(0)
    shop.program.faces.till.header.person.click()
    type_in(shop, pin, person)
    await came


def entries(folder: Path, kind: str) -> list[dict[str, object]]:
    database = sqlite3.connect(folder / "ledger.sqlite3")
    try:
        return [json.loads(row[0]) for row in database.execute("SELECT body FROM journal WHERE kind = ?", [kind])]
    finally:
        database.close()


def test_a_cashier_sells_and_the_owner_allows_the_rest(play: Callable[[Scene], None], tmp_path: Path) -> None:
    async def scene(shop: Shop) -> None:
        till = shop.program.faces.till
        _, li = await hired(shop)
        await sign_in(shop, li, CASHIERS)
        recorded = asyncio.create_task(event_where(shop.bus, PaymentRecorded, lambda _: True))
        await asyncio.sleep(0)
        await hear(shop)
        await recorded
        till.replay_requested.emit()
        till.bar.settings.click()
        assert till.sheets.settings is None
        type_in(shop, OWNERS)
        await until(lambda: till.sheets.settings is not None)
        till.sheets.settings.shop.shop_name.setText("Secret garden")
        changed = asyncio.create_task(event_where(shop.bus, SettingsChanged, lambda _: True))
        await asyncio.sleep(0)
        till.sheets.settings.save.click()
        await changed
        till.bar.export.click()
        type_in(shop, OWNERS)
        await until(lambda: till.sheets.export is not None)
        till.sheets.export.file.setText(str(tmp_path / "day.csv"))
        till.sheets.export.start.click()
        await until(lambda: bool(entries(tmp_path / "shop", "exported")))
        assert shop.program.station.staff.at_till == li

    play(scene)
    folder = tmp_path / "shop"
    mei, li = (str(body["id"]) for body in entries(folder, "person_named"))
    assert [body["by"] for body in entries(folder, "notice")] == [li]
    (change,) = entries(folder, "settings_changed")
    assert (change["changed"], change["by"], change["by_owner"]) == (["shop_name"], li, mei)
    (export,) = entries(folder, "exported")
    assert (export["format"], export["by"], export["by_owner"]) == ("csv", li, mei)
    assert export["first"] == export["last"]
    assert [body["deed"] for body in entries(folder, "owner_allowed")] == ["settings", "export"]
    assert verify(folder / "ledger.sqlite3").fault is None


def test_no_pin_is_written_anywhere(play: Callable[[Scene], None], tmp_path: Path) -> None:
    async def scene(shop: Shop) -> None:
        mei, li = await hired(shop)
        await sign_in(shop, mei, OWNERS)
        await sign_in(shop, li, CASHIERS)

    play(scene)
    files = [file for file in (tmp_path / "shop").rglob("*") if file.is_file()]
    assert {"ledger.sqlite3", "pins.json"} <= {file.name for file in files}
    for file in files:
        assert not any(pin.encode() in file.read_bytes() for pin in (OWNERS, CASHIERS)), file


def test_after_a_restart_nobody_is_signed_in_and_selling_goes_on(play: Callable[[Scene], None], tmp_path: Path) -> None:
    async def evening(shop: Shop) -> None:
        _, li = await hired(shop)
        await sign_in(shop, li, CASHIERS)

    async def morning(shop: Shop) -> None:
        till = shop.program.faces.till
        assert till.header.person.accessibleName() == "Nobody signed in"
        assert till.header.person.isVisible()
        recorded = asyncio.create_task(event_where(shop.bus, PaymentRecorded, lambda _: True))
        await asyncio.sleep(0)
        await hear(shop)
        await recorded
        till.bar.settings.click()
        assert till.sheets.settings is None

    play(evening)
    play(morning)
    assert [body.get("by") for body in entries(tmp_path / "shop", "notice")] == [None]


def test_five_wrong_pins_and_then_a_wait(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        till = shop.program.faces.till
        await hired(shop)
        till.bar.settings.click()
        entry = till.sheets.pin.entry
        for _ in range(5):
            type_in(shop, "0000")
            await until(lambda: "not the PIN" in entry.words)
            entry.start()
        type_in(shop, OWNERS)
        await until(lambda: "Too many wrong PINs" in entry.words)
        assert till.sheets.settings is None

    play(scene)


def test_before_the_ledger_is_open_nothing_of_the_owners_opens(qapp: QApplication, tmp_path: Path) -> None:
    faces = Faces(qapp, Settings(), known_platforms(DataFolder(tmp_path), print))
    faces.till.bar.settings.click()
    faces.till.bar.export.click()
    assert (faces.till.sheets.settings, faces.till.sheets.export) == (None, None)
    faces.till.close()
    faces.customer.close()
