"""Coming in by the link, by the password, and going out."""

import pytest

from app.server.pages.accounts import Accounts, Role
from app.server.settings import ServerSettings
from tests.server.client import Client, running
from tests.server.pages.browsing import PASSWORD, Browsing, make_account, signed_in

PAGES = ("/", "/payments", "/day-ends", "/stations", "/files", "/users", "/shop", "/password")


async def test_the_first_owner_comes_in_by_the_link_once(client: Client) -> None:
    token = Accounts(client.backend.database).new_setup_token()
    browsing = Browsing(client)
    await browsing.get(f"/setup/{token}")
    short = await browsing.post(f"/setup/{token}", name="Li", password="short")
    assert (short.status_code, "10 to 200 characters" in short.text) == (422, True)
    assert (await browsing.post(f"/setup/{token}", name="Li", password=PASSWORD)).headers["location"] == "/"
    assert "Signed in as Li" in (await browsing.get("/")).text
    assert (await browsing.get(f"/setup/{token}")).status_code == 403
    assert (await browsing.post(f"/setup/{token}", name="Eve", password=PASSWORD)).status_code == 403
    assert [account.name for account in Accounts(client.backend.database).all()] == ["Li"]


async def test_nobody_sees_anything_without_signing_in(client: Client) -> None:
    browsing = Browsing(client)
    for page in (*PAGES, "/today/live", "/stations/live", "/files/file"):
        answer = await browsing.get(page)
        assert (answer.status_code, answer.headers["location"]) == (303, "/login"), page


async def test_a_session_that_was_stolen_ends_with_the_sign_out(owner: Browsing, client: Client) -> None:
    thief = Browsing(client)
    thief.http.cookies.update(owner.http.cookies)
    assert (await thief.get("/")).status_code == 200
    assert (await owner.post("/logout")).headers["location"] == "/login"
    assert (await thief.get("/")).status_code == 303
    assert (await thief.get("/today/live")).status_code == 303


async def test_passwords_can_be_tried_a_few_times_only(client: Client) -> None:
    browsing = await signed_in(client)
    await browsing.post("/logout")
    tried = [await browsing.log_in(name, "wrong" * 3) for name in ["owner", "nobody"] * 5]
    assert {one.status_code for one in tried} == {403}
    assert "The name or the password is not right." in tried[0].text
    locked = await browsing.log_in("owner")
    assert (locked.status_code, 0 < int(locked.headers["Retry-After"]) <= 61) == (429, True)


async def test_capitals_and_spaces_in_a_name_do_not_matter(client: Client) -> None:
    make_account(client.backend.database, "Li Wei", Role.VIEWER)
    assert (await Browsing(client).log_in("  li  WEI ")).status_code == 303


async def test_the_cookie_is_for_this_host_and_over_tls(url: str) -> None:
    async with running(ServerSettings(url), ("192.0.2.7", 50000)) as client:
        make_account(client.backend.database, "owner", Role.OWNER)
        browsing = Browsing(client, "https://shop.example")
        await browsing.get("/login")
        answer = await browsing.post("/login", name="owner", password=PASSWORD)
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-paybell-session=")
    assert {"Secure", "HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))


async def test_on_the_loopback_the_cookie_needs_no_tls(client: Client) -> None:
    make_account(client.backend.database, "owner", Role.OWNER)
    cookie = (await Browsing(client).log_in("owner")).headers["set-cookie"]
    assert cookie.startswith("paybell-session=")
    assert "Secure" not in cookie
    assert {"HttpOnly", "SameSite=lax"} <= set(cookie.split("; "))


@pytest.mark.parametrize("page", ["/nothing", "/users/0123456789abcdef", "/users/x", "/stations/none/revoke"])
async def test_what_is_not_there_says_so(owner: Browsing, page: str) -> None:
    answer = await owner.get(page)
    assert answer.status_code == 404
    assert 'role="alert"' in answer.text
