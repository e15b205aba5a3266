"""A real station with a back end behind real HTTP: joined on its settings page, followed, lost, refused, left."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap.enrolment import token_store
from app.demo.shop import Shop
from app.domain.back_end_state import Objection, Standing
from app.paths import DataFolder
from app.settings import read_settings
from app.ui.settings_pages.back_end import BackEndPage
from db.journal_reader import JournalReader
from tests.backend.protocol_server import CODE, ProtocolServer, serving
from tests.bootstrap.scenes import Scene, pay
from tests.journals import a_journal
from tests.until import until


@pytest.fixture
def server() -> Iterator[ProtocolServer]:
    with serving() as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "shop")


def page_of(shop: Shop) -> BackEndPage:
    till = shop.program.faces.till
    till.bar.settings_requested.emit()
    page: BackEndPage = till.sheets.settings.back_end
    till.sheets.settings.tabs.setCurrentWidget(page)
    assert page.isVisible()
    return page


async def enrol(shop: Shop, url: str) -> BackEndPage:
    page = page_of(shop)
    page.url.setText(url)
    page.code.setText(CODE)
    page.enrol.click()
    await until(lambda: not page.enrol.isVisible())
    return page


async def until_it_is(shop: Shop, standing: Standing) -> None:
    await until(lambda: shop.program.back_end.state.standing is standing)


def journal_of(shop: Shop) -> list[object]:
    reader = JournalReader(shop.folder.ledger)
    entries = reader.after(0, 1000)
    reader.close()
    return entries


def test_a_station_joins_sends_each_payment_at_once_and_leaves(
    play: Callable[[Scene], None], server: ProtocolServer, folder: DataFolder
) -> None:
    async def scene(shop: Shop) -> None:
        badge, there = shop.program.faces.till.header.back_end, server.back_end.entries
        assert badge.isHidden()
        page = await enrol(shop, server.url)
        await until_it_is(shop, Standing.IN_STEP)
        assert (badge.words(), badge.isVisible()) == ("In step", True)
        before = len(there)
        await pay(shop, "12.50")
        await until(lambda: len(there) > before and there[-1].kind != "settings_changed")
        await until(lambda: there == journal_of(shop))
        assert server.back_end.statuses[-1].phones[0].name == "Shop phone"
        shop.program.faces.till.sheets.settings.save.click()
        assert shop.program.station.settings.now.back_end_url == server.url, "saving the other pages leaves it"
        page = page_of(shop)
        page.leave.click()
        page.confirm.click()
        await until_it_is(shop, Standing.NOT_ENROLLED)
        assert badge.isHidden()
        assert page.enrol.isVisible()
        assert token_store(folder).get(shop.program.station.bookkeeper.station_id) is None

    play(scene)
    assert not read_settings(folder.settings).settings.back_end_url


def test_a_month_without_the_back_end_is_caught_up_after_a_restart(
    play: Callable[[Scene], None], server: ProtocolServer
) -> None:
    url = server.url

    async def join(shop: Shop) -> None:
        await enrol(shop, url)
        await until_it_is(shop, Standing.IN_STEP)

    async def sell(shop: Shop) -> None:
        server.back_end.entries.clear()
        for number in range(3):
            await shop.program.station.bookkeeper.append("note", {"said": number}, at=shop.program.station.clock.now())
        await until(lambda: server.back_end.entries == journal_of(shop))
        await until_it_is(shop, Standing.IN_STEP)

    play(join)
    play(sell)


def test_the_till_goes_on_while_the_back_end_is_gone(play: Callable[[Scene], None], server: ProtocolServer) -> None:
    async def scene(shop: Shop) -> None:
        till = shop.program.faces.till
        await enrol(shop, server.url)
        await until_it_is(shop, Standing.IN_STEP)
        server.unusual = (503, {}, b"")
        await pay(shop, "12.50")
        await until(lambda: till.payments.newest.payment is not None)
        await until(lambda: server.back_end.entries == journal_of(shop))

    play(scene)


def test_a_wrong_code_is_told_on_the_page(play: Callable[[Scene], None], server: ProtocolServer) -> None:
    async def scene(shop: Shop) -> None:
        page = page_of(shop)
        page.url.setText(server.url)
        page.code.setText("AAAA-AAAA")
        page.enrol.click()
        assert not page.enrol.isEnabled()
        await until(lambda: "does not know this code" in page.words)
        assert page.enrol.isEnabled()
        page.url.setText("http://shop.example")
        page.enrol.click()
        await until(lambda: "https://" in page.words)
        assert shop.program.back_end.state.standing is Standing.NOT_ENROLLED

    play(scene)


def test_another_past_is_refused_in_red(play: Callable[[Scene], None], server: ProtocolServer) -> None:
    server.back_end.entries = a_journal(1)

    async def scene(shop: Shop) -> None:
        till = shop.program.faces.till
        await enrol(shop, server.url)
        await until_it_is(shop, Standing.REFUSED)
        state = shop.program.back_end.state
        assert (state.objection, state.entry) == (Objection.DIFFERS, 1)
        assert till.header.back_end.words() == "Refused"
        await until(lambda: "entry 1 is not the one it was sent" in till.bar.messages.words)
        assert server.back_end.refused_at == 1

    play(scene)


def test_a_revoked_station_says_so_and_can_come_back(play: Callable[[Scene], None], server: ProtocolServer) -> None:
    async def scene(shop: Shop) -> None:
        page = await enrol(shop, server.url)
        await until_it_is(shop, Standing.IN_STEP)
        server.back_end.is_revoked = True
        await shop.program.station.bookkeeper.append("note", {}, at=shop.program.station.clock.now())
        await until_it_is(shop, Standing.REVOKED)
        assert "takes nothing more" in page.state_words
        server.back_end.is_revoked = False
        page.code.setText(CODE)
        page.enrol.click()
        await until_it_is(shop, Standing.IN_STEP)
        assert server.back_end.entries == journal_of(shop)

    play(scene)


def test_a_station_without_its_token_asks_to_be_enrolled(play: Callable[[Scene], None], server: ProtocolServer) -> None:
    async def lose(shop: Shop) -> None:
        settings = shop.program.station.settings
        await settings.change(replace(settings.now, back_end_url=server.url))

    async def scene(shop: Shop) -> None:
        await until_it_is(shop, Standing.REVOKED)
        assert page_of(shop).enrol.isVisible()

    play(lose)
    play(scene)
