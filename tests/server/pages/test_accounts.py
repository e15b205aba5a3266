"""Who may look: the first owner's link, names, passwords and the last owner."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from app.server.database import Database
from app.server.pages.accounts import LINK_LIVES, Accounts, Role
from app.server.pages.refused import Refused
from tests.server.pages.browsing import PASSWORD, make_account


@pytest.fixture
def accounts(database: Database) -> Accounts:
    return Accounts(database)


def test_a_link_is_good_for_a_day_and_until_there_is_an_owner(accounts: Accounts) -> None:
    old = accounts.new_setup_token(datetime.now(UTC) - LINK_LIVES)
    first, second = accounts.new_setup_token(), accounts.new_setup_token()
    assert old is not None and first is not None and second is not None  # noqa: PT018
    assert [accounts.may_set_up(token) for token in (old, first, second, "")] == [False, True, True, False]
    assert accounts.set_up(first, " Li  Wei ", PASSWORD).name == "Li Wei"
    assert not accounts.may_set_up(second)
    assert accounts.new_setup_token() is None
    with pytest.raises(Refused, match="This link was used"):
        accounts.set_up(second, "Eve", PASSWORD)


def test_of_two_who_use_links_at_once_one_becomes_the_owner(accounts: Accounts) -> None:
    tokens = [accounts.new_setup_token() or "" for _ in range(4)]

    def tried(number: int) -> bool:
        try:
            accounts.set_up(tokens[number], f"User {number}", PASSWORD)
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(tried, range(4))) == 1
    assert len(accounts.all()) == 1


@pytest.mark.parametrize(
    ("name", "password", "sentence"),
    [
        ("", PASSWORD, "A name has"),
        ("x" * 61, PASSWORD, "A name has"),
        ("a\0b", PASSWORD, "A name has"),
        ("Li", "123456789", "A password has"),
        ("Li", "x" * 201, "A password has"),
        ("lI  wEI", PASSWORD, "somebody of this name"),
    ],
)
def test_what_cannot_be_added_says_why(accounts: Accounts, name: str, password: str, sentence: str) -> None:
    accounts.add("Li Wei", PASSWORD, Role.VIEWER)
    with pytest.raises(Refused, match=sentence):
        accounts.add(name, password, Role.VIEWER)
    assert len(accounts.all()) == 1


def test_a_password_fits_its_name_alone(accounts: Accounts) -> None:
    li = accounts.add("Li", PASSWORD, Role.OWNER)
    assert accounts.with_password("LI", PASSWORD) == li
    assert accounts.with_password("Li", PASSWORD + "x") is None
    assert accounts.with_password("nobody", "nobody's") is None


LAST_OWNER: list[Callable[[Accounts, str], None]] = [
    lambda accounts, owner: accounts.remove(owner),
    lambda accounts, owner: accounts.give_role(owner, Role.VIEWER),
]


@pytest.mark.parametrize("goes", LAST_OWNER)
def test_the_last_owner_stays(accounts: Accounts, goes: Callable[[Accounts, str], None], database: Database) -> None:
    first, second = make_account(database, "first", Role.OWNER), make_account(database, "second", Role.OWNER)
    make_account(database, "third", Role.VIEWER)
    goes(accounts, first.id)
    with pytest.raises(Refused, match="The last owner stays"):
        goes(accounts, second.id)
    assert [one.name for one in accounts.all() if one.is_owner] == ["second"]


def test_two_owners_cannot_remove_each_other_at_once(accounts: Accounts, database: Database) -> None:
    owners = [make_account(database, name, Role.OWNER) for name in ("first", "second")]

    def tried(number: int) -> bool:
        try:
            accounts.remove(owners[number].id)
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(2) as threads:
        assert sum(threads.map(tried, range(2))) == 1
