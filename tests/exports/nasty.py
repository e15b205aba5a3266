"""Names that somebody outside the shop might choose."""

from hypothesis import strategies as st

from app.domain.payment import Payment
from tests.exports.shop import TakingsFake, a_payment

_STEERING = [
    '"',
    "\\",
    "\n",
    "\r",
    ";",
    "|",
    "(",
    ")",
    "  ",
    "\t",
    "=1+1",
    "\u202e",
    "\u2028",
    "\0",
    "*",
    "!",
    ":",
    ",",
]
_PIECES = st.one_of(st.sampled_from(_STEERING), st.text(st.characters(exclude_categories=()), max_size=6))
NAMES = st.lists(_PIECES, max_size=8).map("".join)


def paid_by(*names: str) -> TakingsFake:
    return TakingsFake(paid=[_by(seq, name) for seq, name in enumerate(names, 1)])


def _by(seq: int, name: str) -> Payment:
    return a_payment(seq, 100 + seq, payer=name)
