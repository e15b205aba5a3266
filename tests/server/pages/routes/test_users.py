"""Users are added, changed and removed by owners; everybody changes their own password."""

from app.server.pages.accounts import Accounts, Role
from tests.server.client import Client
from tests.server.pages.browsing import PASSWORD, Browsing, make_account, signed_in

OTHER = "another one, as long"


async def test_a_user_is_added_and_removed(owner: Browsing, client: Client) -> None:
    await owner.get("/users")
    short = await owner.post("/users", name="Wang", password="short", role="viewer")
    assert (short.status_code, 'value="Wang"' in short.text) == (422, True)
    assert (await owner.post("/users", name="Wang", password=OTHER, role="king")).status_code == 422
    assert (await owner.post("/users", name="Wang", password=OTHER, role="viewer")).status_code == 303
    wang = next(account for account in Accounts(client.backend.database).all() if account.name == "Wang")
    browsing = Browsing(client)
    assert (await browsing.log_in("Wang", OTHER)).status_code == 303
    assert (await owner.post(f"/users/{wang.id}/role", role="owner")).status_code == 303
    assert (await browsing.get("/users")).status_code == 200
    await owner.get(f"/users/{wang.id}")
    assert (await owner.post(f"/users/{wang.id}/remove")).status_code == 303
    assert (await browsing.get("/")).status_code == 303
    assert (await owner.post(f"/users/{wang.id}/remove")).status_code in (303, 404)


async def test_the_last_owner_stays(owner: Browsing, client: Client) -> None:
    [account] = Accounts(client.backend.database).all()
    await owner.get(f"/users/{account.id}")
    for path, typed in (("remove", {}), ("role", {"role": "viewer"})):
        answer = await owner.post(f"/users/{account.id}/{path}", **typed)
        assert (answer.status_code, "The last owner stays" in answer.text) == (409, True)


async def test_a_new_password_from_an_owner_ends_the_sessions(owner: Browsing, client: Client) -> None:
    viewer = make_account(client.backend.database, "Wang", Role.VIEWER)
    browsing = Browsing(client)
    await browsing.log_in("Wang")
    await owner.get(f"/users/{viewer.id}")
    assert (await owner.post(f"/users/{viewer.id}/password", password="short")).status_code == 422
    assert (await owner.post(f"/users/{viewer.id}/password", password=OTHER)).status_code == 303
    assert (await browsing.get("/")).status_code == 303
    assert (await browsing.log_in("Wang", OTHER)).status_code == 303


async def test_ones_own_password_needs_the_old_one_and_ends_the_other_sessions(client: Client) -> None:
    viewer = await signed_in(client, Role.VIEWER)
    elsewhere = Browsing(client)
    elsewhere.http.cookies.update(viewer.http.cookies)
    await viewer.get("/password")
    assert (await viewer.post("/password", old="not this one", new=OTHER)).status_code == 403
    assert (await viewer.post("/password", old=PASSWORD, new="short")).status_code == 422
    assert (await viewer.post("/password", old=PASSWORD, new=OTHER)).status_code == 303
    assert (await viewer.get("/")).status_code == 200
    assert (await elsewhere.get("/")).status_code == 303
