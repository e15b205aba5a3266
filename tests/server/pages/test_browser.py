"""The owner's page in a real browser (Chromium), before a back end that runs as it does in a shop."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.server.client import STATION
from tests.server.journal import as_sent, chained, journal, notice
from tests.server.pages.browsing import PASSWORD
from tests.server.pages.shop_for_looking import NASTY
from tests.server.process import serving

PHONE = {"width": 360, "height": 740}
PAGES = ("", "payments", "day-ends", "stations", "files", "users", "shop", "password")
PATIENCE_MS = 30_000


class Station:
    """A till that is let in with a code, and sends payments as they come."""

    def __init__(self, address: str, code: str, station: str = STATION, name: str = "Front") -> None:
        self._http = httpx.Client(base_url=address)
        asked = {"code": code, "station_id": station, "name": name, "version": "1.0.0"}
        self._http.headers["Authorization"] = f"Bearer {self._http.post('/v1/enrol', json=asked).json()['token']}"
        self._entries = journal(station=station, at=datetime.now().astimezone())
        self._send()

    def take(self, seq: int, **other: object) -> None:
        now = datetime.now().astimezone()
        told = notice(seq, **{"day": now.date().isoformat(), **other})
        self._entries = list(chained([told], after=self._entries[-1], at=now))
        self._send()

    def close(self) -> None:
        self._http.close()

    def _send(self) -> None:
        answer = self._http.post("/v1/entries", json={"entries": as_sent(self._entries)})
        assert answer.status_code == 200, answer.text


class Shop(NamedTuple):
    """A back end, its first owner's browser profile, and a till."""

    address: str
    browser: Browser
    profile: object
    station: Station

    @contextmanager
    def page(self, *, signed_in: bool = True, **how: object) -> Iterator[Page]:
        profile = self.profile if signed_in else None
        context = self.browser.new_context(base_url=self.address, storage_state=profile, **how)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        try:
            yield context.new_page()
        finally:
            context.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("NO CHROMIUM HERE: the owner's page is not tested in a browser. Install Debian's `chromium`.")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def shop(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    folder: Path = tmp_path_factory.mktemp("shop")
    with serving("--data", str(folder)) as back_end:
        assert back_end.process.stdout is not None
        link = re.search(r"once, within a day, at (\S+)", back_end.process.stdout.readline())
        assert link
        context = browser.new_context()
        page = context.new_page()
        page.goto(link[1])
        code = set_up(page)
        station = Station(back_end.address, code)
        yield Shop(back_end.address, browser, context.storage_state(), station)
        station.close()
        context.close()


def set_up(page: Page) -> str:
    """Make the first owner, and a code for the first station."""
    page.get_by_label("Name").fill("Li")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("link", name="Let the first station in.").click()
    page.get_by_role("button", name="Make a code").click()
    return page.locator("#code").inner_text()


def test_a_payment_appears_without_reloading_and_the_table_stays_open(shop: Shop) -> None:
    with shop.page() as page:
        page.goto("/")
        expect(page.get_by_text("Live: this page renews itself.")).to_be_visible()
        shop.station.take(1, amount_minor=1000)
        total = page.locator(".total")
        expect(total).to_have_text("¥10.00")
        page.get_by_text("By hour, as a table").click()
        page.evaluate("window.sameDocument = true")
        shop.station.take(2, amount_minor=234)
        expect(total).to_have_text("¥12.34")
        assert page.evaluate("window.sameDocument")
        expect(page.locator("details")).to_have_attribute("open", "")
        assert page.locator("details summary").evaluate("one => one === document.activeElement")
        assert page.locator("svg rect").count() in (1, 2)


def test_a_payment_is_found_and_what_a_stranger_wrote_stays_text(shop: Shop) -> None:
    shop.station.take(3, amount_minor=777, payer=NASTY)
    with shop.page() as page:
        opened: list[str] = []
        page.on("dialog", lambda dialog: opened.append(dialog.message))
        page.goto("/payments")
        page.get_by_label("Amount").fill("7.77")
        page.get_by_role("button", name="Look").click()
        expect(page.locator("tbody tr")).to_have_count(1)
        expect(page.locator(".payer")).to_have_text(NASTY)
        page.get_by_label("Payer").fill("nobody like that")
        page.get_by_role("button", name="Look").click()
        expect(page.get_by_text("No payment fits.")).to_be_visible()
        assert opened == []


def test_a_station_is_let_in_and_shut_out(shop: Shop) -> None:
    with shop.page() as page:
        page.goto("/stations")
        page.get_by_role("button", name="Make a code").click()
        code = page.locator("#code").inner_text()
        page.goto("/stations")
        expect(page.get_by_text("Live: this page renews itself.")).to_be_visible()
        Station(shop.address, code, "f" * 16, "Terrace").close()
        page.get_by_role("link", name="Shut Terrace out").click()
        page.get_by_role("button", name="Shut out").click()
        expect(page.get_by_text("Shut out since")).to_be_visible()


def test_the_keyboard_alone_is_enough_and_shows_where_it_is(shop: Shop) -> None:
    with shop.page(signed_in=False) as page:
        page.goto("/login")
        press(page, "Tab", "To the content")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type("Li")
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Today")
        for name in ("To the content", "Today", "Payments"):
            press(page, "Tab", name)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Payments")


def press(page: Page, key: str, reaches: str) -> None:
    page.keyboard.press(key)
    here = page.locator(":focus")
    expect(here).to_have_text(reaches)
    assert here.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_on_a_phone_nothing_scrolls_sideways_and_all_can_be_touched(shop: Shop, language: str) -> None:
    with shop.page(viewport=PHONE, has_touch=True, is_mobile=True) as page:
        for path in PAGES:
            page.goto(f"/{path}?language={language}")
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
            heights = page.locator("button, nav a, select, summary").evaluate_all(
                "all => all.map(one => one.getBoundingClientRect().height)"
            )
            assert min(heights) >= 48, path


def test_the_browser_has_nothing_to_complain_of(shop: Shop) -> None:
    """The policy refuses nothing that the pages need, and the pages ask for nothing else."""
    with shop.page() as page:
        said: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        for path in PAGES:
            page.goto(f"/{path}")
        assert said == []
        assert all(url.startswith(shop.address) for url in asked)
