"""Whether two masked names may be one person's."""

import re

_ACCOUNT = re.compile(r"\s*[(（].*$")


def same_person(payer: str | None, counterparty: str) -> bool:
    """`*明` and `李小明` may be one; so may `**明` and `**明(138****00)`. Nameless people are nobody's same."""
    one, other = _name(payer or ""), _name(counterparty)
    if not one.strip("*") or not other.strip("*"):
        return False
    return one == other or _fits(one, other) or _fits(other, one)


def _name(text: str) -> str:
    """Without the account that Alipay puts behind it."""
    return _ACCOUNT.sub("", text.strip())


def _fits(mask: str, name: str) -> bool:
    """A run of stars stands for one character or more; a name with stars of its own fits no other mask."""
    if "*" not in mask or "*" in name:
        return False
    return re.fullmatch(".+".join(map(re.escape, re.split(r"\*+", mask))), name) is not None
