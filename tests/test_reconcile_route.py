"""A statement laid beside the ledger through the whole program: the button, the owner's PIN, the file, the report."""

import csv
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.demo.shop import Shop
from app.statements.statement import CHINA
from app.ui.export_dialog import ExportDialog
from app.ui.reconcile.reconcile_dialog import ReconcileDialog
from tests.bootstrap.scenes import Scene, pay
from tests.test_people_route import CASHIERS, OWNERS, entries, hired, sign_in, type_in
from tests.until import until

GOLDEN = Path(__file__).parent / "statements" / "golden"


def statement_of(at: datetime, folder: Path) -> Path:
    """The sample of Alipay's app as of this moment: its first receipt is then, the others at their own hours."""
    text = (GOLDEN / "alipay_app.csv").read_bytes().decode("gb18030")
    day, moment = f"{at.astimezone(CHINA):%Y-%m-%d}", f"{at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"
    file = folder / "alipay.csv"
    file.write_bytes(text.replace("2026-11-23 09:01:02", moment).replace("2026-11-23", day).encode("gb18030"))
    return file


def locked_zip(folder: Path) -> Path:
    """With the flag of a password (APPNOTE 6.3.10, 4.4.4), which `zipfile` cannot write."""
    file = folder / "wechat.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.write(GOLDEN / "wechat_user.csv", "wechat_user.csv")
    octets = bytearray(file.read_bytes())
    octets[octets.find(b"PK\x03\x04") + 6] |= 1
    octets[octets.find(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(octets)
    return file


async def opened(shop: Shop) -> tuple[ExportDialog, ReconcileDialog]:
    """A cashier is at the till; the owner types her PIN for the exports, and for the statements."""
    till = shop.program.faces.till
    till.bar.export.click()
    type_in(shop, OWNERS)
    await until(lambda: till.sheets.export is not None)
    assert till.sheets.export
    till.sheets.export.compare.click()
    assert not till.findChildren(ReconcileDialog)
    type_in(shop, OWNERS)
    await until(lambda: bool(till.findChildren(ReconcileDialog)))
    return till.sheets.export, till.findChildren(ReconcileDialog)[0]


def pick(sheet: ReconcileDialog, *files: Path) -> None:
    """What the system's dialog for files does once somebody has picked."""
    picker = sheet.findChildren(QFileDialog)[-1]
    if picker.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
        picker.fileSelected.emit(str(files[0]))
    else:
        picker.filesSelected.emit([str(file) for file in files])
    picker.close()


def test_from_the_button_to_the_saved_report(play: Callable[[Scene], None], tmp_path: Path) -> None:
    async def scene(shop: Shop) -> None:
        _, li = await hired(shop)
        await sign_in(shop, li, CASHIERS)
        made_at = (await pay(shop, "12.50")).payment.made_at
        export, sheet = await opened(shop)
        assert (export.isVisible(), sheet.isVisible(), sheet.isModal()) == (False, True, False)
        sheet.choose.click()
        pick(sheet, locked_zip(tmp_path), statement_of(made_at, tmp_path))
        await until(sheet.choose.isEnabled)
        assert [sheet.files.item(row).text().split("\n")[1] for row in (0, 1)] == ["Cannot be used", "To look at: 1"]
        assert "locked with a password" in sheet.sentence.text
        sheet.files.setCurrentRow(1)
        titles = [sheet.result_view.groups.item(row).text() for row in range(sheet.result_view.groups.count())]
        assert titles[:2] == ["Only in the statement\n1 · ¥1,300.00", "Payments that agree\n1 · ¥12.50"]
        sheet.save.click()
        pick(sheet, tmp_path / "report.csv")
        await until(lambda: "Saved as" in sheet.outcome.text)
        await until(lambda: bool(entries(tmp_path / "shop", "exported")))

    play(scene)
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as stream:
        results = [row[0] for row in csv.reader(stream) if row]
    assert results[1:3] == ["only in statement", "agrees"]
    folder = tmp_path / "shop"
    mei, li = (str(body["id"]) for body in entries(folder, "person_named"))
    (compared,) = entries(folder, "statement_compared")
    assert (compared["platform"], compared["agrees"], compared["by"], compared["by_owner"]) == (
        "alipay",
        False,
        li,
        mei,
    )
    assert compared["first"] == compared["last"]
    (report,) = entries(folder, "exported")
    assert (report["format"], report["by_owner"]) == ("statement_report", mei)
    assert [body["deed"] for body in entries(folder, "owner_allowed")] == ["export", "compare"]
