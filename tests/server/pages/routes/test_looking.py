"""What the pages show of a shop with three tills, on both databases."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from app.server.pages.shop import Shop, ShopBook
from tests.server.client import STATION, Client
from tests.server.journal import as_sent, journal, notice
from tests.server.pages.browsing import Browsing
from tests.server.pages.shop_for_looking import NASTY, SECOND, SHOP, THIRD, fill

_TAGS = re.compile(r"<[^>]+>|\s+")


def plain(page: str) -> str:
    return " ".join(_TAGS.sub(" ", page).split())


@pytest.fixture
def now(client: Client) -> datetime:
    now = datetime.now(UTC)
    fill(client.backend, now)
    return now


async def test_today_adds_up_by_platform_and_by_till_and_keeps_currencies_apart(owner: Browsing, now: datetime) -> None:
    page = plain((await owner.get("/")).text)
    assert f"Business day {SHOP.day_of(now)}" in page
    assert "CNY ¥1,783.53 69 payments" in page  # 60 + late + nasty - doubled, and 8 at the second till
    assert "HKD HKD 45.00 1 payment " in page
    assert "Front 前台 61 ¥1,746.21" in page
    assert "Terrace 8 ¥37.32" in page
    assert "Refused: Terrace Entry 5 is another" in page


async def test_a_day_without_anything_says_so(owner: Browsing, client: Client) -> None:
    page = (await owner.get("/")).text
    assert "Nothing has come yet today." in page
    assert "Let the first station in." in page


async def test_a_currency_that_nobody_knows_breaks_no_page(owner: Browsing, client: Client) -> None:
    day = ShopBook(client.backend.database).shop.day_of(datetime.now(UTC)).isoformat()
    told = journal(notice(1, currency="XXX", day=day), at=datetime.now(UTC))
    assert (await client.send(await client.enrol(), as_sent(told))).status_code == 200
    assert "XXX 1250" in (await owner.get("/")).text
    assert "XXX 1250" in (await owner.get("/payments")).text
    refused = await owner.get("/files/file", kind="csv")
    assert (refused.status_code, "Entry 2 of till" in refused.text) == (409, True)


async def test_payments_are_marked_and_turned_page_by_page(owner: Browsing, now: datetime) -> None:
    first = (await owner.get("/payments")).text
    assert first.count("<tr") == 51
    assert "late, made" in first
    assert "counted once: entry" in first
    assert "王芳" in first
    assert NASTY not in first
    assert "&lt;img src=x onerror=alert(1)&gt;" in first
    older = re.search(r'rel="next" href="([^"]+)"', first)
    assert older
    last = (await owner.get(older[1].replace("&amp;", "&"))).text
    assert last.count("<tr") == 72 - 50
    assert 'rel="next"' not in last


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({"till": SECOND}, 8),
        ({"till": THIRD}, 0),
        ({"amount": "888"}, 1),
        ({"amount": "45", "currency": "HKD"}, 1),
        ({"payer": "周"}, 1),
        ({"platform": "unionpay"}, 14),
        ({"first": "2020-01-01", "last": "2020-12-31"}, 0),
        ({"after": "nowhere", "till": SECOND}, 8),
    ],
)
async def test_payments_are_looked_for(owner: Browsing, now: datetime, asked: dict[str, str], rows: int) -> None:
    page = (await owner.get("/payments", **asked)).text
    assert max(page.count("<tr") - 1, 0) == rows
    assert ("No payment fits." in page) == (rows == 0)


@pytest.mark.parametrize("asked", [{"amount": "much"}, {"first": "2026-11-24", "last": "2026-11-23"}, {"first": "x"}])
async def test_what_cannot_be_looked_for_keeps_what_was_typed(owner: Browsing, asked: dict[str, str]) -> None:
    answer = await owner.get("/payments", **asked)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert all(f'value="{typed}"' in answer.text for typed in asked.values())


async def test_day_ends_show_their_seals_and_what_does_not_fit(owner: Browsing, now: datetime) -> None:
    page = plain((await owner.get("/day-ends")).text)
    yesterday = SHOP.day_of(now) - timedelta(days=1)
    assert f"{yesterday} · Front 前台 · No. 1 Wallets, CNY ¥12.50" in page
    assert "Cash is off by ¥-5.00" in page
    assert "✓ The seal holds: entry 3" in page
    assert "· 王芳" in page
    assert "Front 前台: notices wait in the tray that nobody has understood (1)." in page
    nothing = (await owner.get("/day-ends", first="2020-01-01", till=STATION)).text
    assert "No day was ended in these days." in nothing
    assert (await owner.get("/day-ends", first="x")).status_code == 422


async def test_stations_say_how_they_are(owner: Browsing, now: datetime) -> None:
    page = plain((await owner.get("/stations")).text)
    assert "Front 前台 ✓ In step Phone Mi 14: silent since" in page
    assert "✓ Phone iPhone: heard" in page
    assert "Terrace Refused Entry 5 is another than the one that this till sent before." in page
    assert "Quiet: not heard for a while." in page
    assert "Market Has not said yet how far its journal goes. Last heard never" in page


async def test_a_station_comes_in_by_the_code_and_goes_by_the_button(owner: Browsing, client: Client) -> None:
    await owner.get("/stations")
    shown = await owner.post("/stations/code")
    code = re.search(r'id="code">([0-9A-Z-]+)<', shown.text)
    assert code
    asked = {"code": code[1], "station_id": STATION, "name": "Front", "version": "1"}
    token = (await client.http.post("/v1/enrol", json=asked)).json()["token"]
    await owner.get(f"/stations/{STATION}/revoke")
    assert (await owner.post(f"/stations/{STATION}/revoke")).status_code == 303
    refused = await client.http.get("/v1/head", headers={"Authorization": f"Bearer {token}"})
    assert refused.json()["error"] == "revoked"
    assert "Shut out since" in (await owner.get("/stations")).text


@pytest.mark.parametrize(("kind", "begins"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK"), ("pdf", b"%PDF-")])
async def test_files_are_made(owner: Browsing, now: datetime, kind: str, begins: bytes) -> None:
    day = SHOP.day_of(now)
    made = await owner.get("/files/file", first=f"{day - timedelta(days=1)}", last=f"{day}", kind=kind)
    assert made.content.startswith(begins)
    name = f"paybell-{day - timedelta(days=1)}_{day}.{kind}"
    assert made.headers["content-disposition"] == f'attachment; filename="{name}"'
    if kind == "csv":
        assert made.text.count("\r\n") > 70


@pytest.mark.parametrize("asked", [{"kind": "jsonl"}, {"kind": "csv", "first": "x"}, {}])
async def test_a_file_that_cannot_be_made_says_why(owner: Browsing, asked: dict[str, str]) -> None:
    answer = await owner.get("/files/file", **asked)
    assert (answer.status_code, 'role="alert"' in answer.text) == (422, True)


async def test_the_shop_is_told_once_and_shown_everywhere(owner: Browsing, client: Client) -> None:
    await owner.get("/shop")
    told = {"name": "Corner Tea", "currency": "HKD", "zone": "Asia/Hong_Kong", "cut_off": "04:00"}
    assert (await owner.post("/shop", **{**told, "zone": "Nowhere"})).status_code == 422
    assert (await owner.post("/shop", **told)).status_code == 303
    assert ShopBook(client.backend.database).shop == Shop("Corner Tea", "HKD", "Asia/Hong_Kong", SHOP.cut_off)
    assert "<title>Payments · Corner Tea</title>" in (await owner.get("/payments")).text
