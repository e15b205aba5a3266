"""The shop's codes as a customer scans them for one sale: with the amount in them where the standard allows it."""

from collections.abc import Iterable
from dataclasses import replace

from app.codes.registry import with_amount
from app.codes.standard import CodeRefused
from app.domain.collection_code import CollectionCode
from app.domain.money import Money


def codes_for_sale(codes: Iterable[CollectionCode], amount: Money) -> tuple[CollectionCode, ...]:
    """In the owner's order. A code that cannot carry `amount` stays as it is: the customer types it then."""
    return tuple(_for_sale(code, amount) for code in codes)


def _for_sale(code: CollectionCode, amount: Money) -> CollectionCode:
    try:
        return replace(code, payload=with_amount(code.payload, amount))
    except CodeRefused:
        return code
