import json
import logging
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from app.pairing_keys import SERVICE, FileKeyStore, KeychainKeyStore, open_key_store
from app.private_file import NotPrivate
from tests.keychains import KeychainInMemory, LockedKeychain, WithholdingKeychain

KEY, PHONE = bytes(range(32)), "0123456789abcdef"
posix_rights = pytest.mark.skipif(sys.platform == "win32", reason="Windows has access lists instead")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pairing-keys.json"


@pytest.fixture
def use_keychain() -> Iterator[Callable[[KeyringBackend], None]]:
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def rights(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_a_working_keychain_is_used_and_left_clean(file: Path, use_keychain) -> None:
    keychain = KeychainInMemory()
    use_keychain(keychain)
    store = open_key_store(file)
    assert isinstance(store, KeychainKeyStore)
    assert keychain.entries == {}
    store.put(PHONE, KEY)
    assert list(keychain.entries.values()) == [KEY.hex()]
    assert not file.exists()


class ChainWithPlaintext(KeychainInMemory):
    backends = (KeychainInMemory(), null.Keyring())


@pytest.mark.parametrize("keychain", [fail.Keyring, null.Keyring, LockedKeychain, ChainWithPlaintext])
def test_what_keeps_no_secret_is_no_keychain(file: Path, use_keychain, keychain: type[KeyringBackend]) -> None:
    use_keychain(keychain())
    store = open_key_store(file)
    assert isinstance(store, FileKeyStore)
    store.put(PHONE, KEY)
    assert open_key_store(file).get(PHONE) == KEY


def test_keys_in_the_file_stay_in_use_without_loading_keyring(file: Path) -> None:
    FileKeyStore(file).put(PHONE, KEY)
    script = f"""
import sys
from pathlib import Path
from app.pairing_keys import open_key_store
assert open_key_store(Path({str(file)!r})).get({PHONE!r}) is not None
assert "keyring" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)


@posix_rights
def test_the_file_is_its_owners_alone_whatever_the_umask(file: Path) -> None:
    before = os.umask(0)
    try:
        FileKeyStore(file).put(PHONE, KEY)
    finally:
        os.umask(before)
    assert rights(file) == 0o600
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("kept", ["no hex", "beef"])
def test_an_entry_that_is_no_key_counts_as_none(kept: str, caplog: pytest.LogCaptureFixture) -> None:
    keychain = KeychainInMemory()
    keychain.set_password(SERVICE, PHONE, kept)
    assert KeychainKeyStore(keychain).get(PHONE) is None
    assert kept not in caplog.text


def test_a_keychain_that_withholds_a_key_does_not_keep_the_station_from_starting(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert KeychainKeyStore(WithholdingKeychain()).get(PHONE) is None
    assert "denied" in caplog.text


@posix_rights
def test_a_file_that_others_could_read_is_mended_and_that_is_said(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    FileKeyStore(file).put(PHONE, KEY)
    file.chmod(0o644)
    assert FileKeyStore(file).get(PHONE) == KEY
    assert rights(file) == 0o600
    assert "others could read" in caplog.text


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_another_user_is_refused(file: Path) -> None:
    FileKeyStore(file).put(PHONE, KEY)
    os.chown(file, 12345, -1)
    with pytest.raises(NotPrivate, match="another user"):
        open_key_store(file)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"phone": 1}', b'{"phone": "no hex"}', b"\xff"])
def test_a_file_that_holds_no_keys_is_set_aside_and_not_lost(
    file: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file.write_bytes(content)
    file.chmod(0o600)
    with caplog.at_level(logging.WARNING):
        store = FileKeyStore(file)
    assert not store.holds_keys
    [aside] = file.parent.glob("pairing-keys-broken-*.json")
    assert aside.read_bytes() == content
    assert str(aside) in caplog.text


def test_a_draft_left_by_a_power_cut_is_in_nobodys_way(file: Path) -> None:
    file.with_suffix(".draft").write_text("half")
    FileKeyStore(file).put(PHONE, KEY)
    assert json.loads(file.read_text()) == {PHONE: KEY.hex()}


def test_a_failed_write_leaves_the_old_keys(file: Path) -> None:
    store = FileKeyStore(file)
    store.put(PHONE, KEY)
    file.with_suffix(".draft").mkdir()
    with pytest.raises(OSError, match="draft"):
        store.put("fedcba9876543210", bytes(32))
    assert store.get("fedcba9876543210") is None
    assert FileKeyStore(file).get(PHONE) == KEY
