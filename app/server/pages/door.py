"""Where passwords are tried: one after the other, and a few times only."""

import threading

from app.server.gate.attempts import Attempts
from app.server.pages.accounts import Account, Accounts
from app.server.pages.refused import Refused


class Door:
    """Safe to share between threads. `most` wrong passwords from one address within a minute."""

    def __init__(self, accounts: Accounts, most: int) -> None:
        self._accounts = accounts
        self._attempts = Attempts(most)
        self._one_by_one = threading.Lock()

    def account(self, address: str, name: str, password: str) -> Account:
        """Whose name and password these are.

        Raises:
            Refused: nobody's, or there were too many attempts before this one.
        """
        with self._one_by_one:  # else forty at once would all be let through before the first has failed
            wait_s = self._attempts.wait_s(address)
            if wait_s:
                raise Refused("Too many attempts. Wait {wait} s.", status=429, retry_after_s=wait_s, wait=wait_s)
            account = self._accounts.with_password(name, password)
            if account is None:
                self._attempts.failed(address)
                raise Refused("The name or the password is not right.", status=403)
            return account
