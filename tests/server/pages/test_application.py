"""What holds for every page: forms of one's own, no word from elsewhere, roles."""

import re

from fastapi.routing import APIRoute

from app.server.pages.accounts import Role
from app.server.pages.application import ROOMS
from tests.server.client import Client
from tests.server.pages.browsing import Browsing, signed_in
from tests.server.pages.routes.test_entering import PAGES

POSTS = sorted(
    route.path.replace("{account_id}", "0" * 16).replace("{station_id}", "0" * 16)
    for room in ROOMS
    for route in room.router.routes
    if isinstance(route, APIRoute) and "POST" in route.methods
)
ELSEWHERE = re.compile(r'(?:src|href|action)="(?:[a-z]+:)?//|<script>|<style|style=|\son[a-z]+=|@import|url\(')


async def test_a_form_that_was_not_shown_here_changes_nothing(owner: Browsing, client: Client) -> None:
    assert len(POSTS) == 11
    other = Browsing(client)
    await other.get("/login")
    for path in POSTS:
        for token in ({}, {"form_token": "0.0"}, {"form_token": other.form_token}):
            answer = await owner.http.post(path, data={"role": "viewer", "name": "x", **token})
            assert (answer.status_code, "This form is too old." in answer.text) == (403, True), path
    assert (await owner.get("/")).status_code == 200


async def test_a_viewer_looks_on_and_changes_nothing(client: Client) -> None:
    viewer = await signed_in(client, Role.VIEWER)
    for path in ("/", "/payments", "/day-ends", "/stations", "/files", "/password"):
        assert (await viewer.get(path)).status_code == 200
    stations = (await viewer.get("/stations")).text
    assert "Make a code" not in stations
    assert 'href="/users"' not in stations
    for path in ("/users", "/shop", f"/users/{'0' * 16}"):
        assert (await viewer.get(path)).status_code == 403
    for path in POSTS:
        if path.startswith(("/users", "/shop", "/stations")):
            answer = await viewer.post(path, role="owner", name="x", password="long enough too")
            assert (answer.status_code, "Only an owner may do this." in answer.text) == (403, True), path


async def test_pages_ask_nobody_else_for_anything(owner: Browsing, client: Client) -> None:
    await client.enrol()
    for page in (*PAGES, "/static/owner.css", "/static/owner.js"):
        answer = await owner.get(page)
        assert not ELSEWHERE.search(answer.text), page
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["cache-control"] == ("no-cache" if page.startswith("/static/") else "no-store")


async def test_every_page_is_in_both_languages_and_remembers_the_choice(client: Client) -> None:
    owner = await signed_in(client, language="zh-CN,zh;q=0.9,en;q=0.5")
    for page in PAGES:
        assert '<html lang="zh-CN">' in (await owner.get(page)).text
    assert '<html lang="en">' in (await owner.get("/payments", language="en", payer="a&b")).text
    page = (await owner.get("/stations")).text
    assert '<html lang="en">' in page
    assert 'href="/stations?language=zh_CN"' in page
