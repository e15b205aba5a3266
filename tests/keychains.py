"""Keychains for the tests: real `keyring` backends, one that works and one that is locked."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, KeyringLocked, PasswordDeleteError


class KeychainInMemory(KeyringBackend):
    # keyring itself would choose it for the whole run if it had a priority
    priority = -1  # type: ignore[assignment]  # a class property in keyring

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError("not found")
        del self.entries[service, username]


class LockedKeychain(KeychainInMemory):
    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("the user did not unlock it")


class WithholdingKeychain(KeychainInMemory):
    """Asks its user for each entry, and is told no."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringError("denied by the user")
