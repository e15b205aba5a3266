"""What every KeyStore promises, kept by the keychain's and by the file's."""

from pathlib import Path

import pytest

from app.pairing_keys import FileKeyStore, KeychainKeyStore
from app.services.ports import KeyStore
from tests.keychains import KeychainInMemory

KEY, OTHER_KEY = bytes(range(32)), bytes(32)
PHONE, OTHER_PHONE = "0123456789abcdef", "fedcba9876543210"


@pytest.fixture(params=["keychain", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> KeyStore:
    return KeychainKeyStore(KeychainInMemory()) if request.param == "keychain" else FileKeyStore(tmp_path / "keys.json")


def test_a_key_comes_back_as_it_was_put(store: KeyStore) -> None:
    store.put(PHONE, KEY)
    store.put(OTHER_PHONE, OTHER_KEY)
    assert (store.get(PHONE), store.get(OTHER_PHONE)) == (KEY, OTHER_KEY)


def test_an_unknown_phone_has_no_key(store: KeyStore) -> None:
    assert store.get(PHONE) is None


def test_a_new_key_takes_the_place_of_the_old(store: KeyStore) -> None:
    store.put(PHONE, OTHER_KEY)
    store.put(PHONE, KEY)
    assert store.get(PHONE) == KEY


def test_a_forgotten_key_is_gone_and_the_others_stay(store: KeyStore) -> None:
    store.put(PHONE, KEY)
    store.put(OTHER_PHONE, OTHER_KEY)
    store.forget(PHONE)
    assert (store.get(PHONE), store.get(OTHER_PHONE)) == (None, OTHER_KEY)


def test_forgetting_what_is_not_there_changes_nothing(store: KeyStore) -> None:
    store.forget(PHONE)
    assert store.get(PHONE) is None


def test_it_says_whether_it_is_a_keychain(store: KeyStore) -> None:
    assert store.is_keychain is isinstance(store, KeychainKeyStore)
