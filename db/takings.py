"""What a business day has taken, row by row of `day_total`."""

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert as upsert

from db import schema
from db.statement import Statement

_total = schema.day_total
_new = upsert(_total)
_ADD = Statement(
    _new.on_conflict_do_update(set_={name: _total.c[name] + _new.excluded[name] for name in ("count", "amount_minor")})
)


def add_to_day(connection: Connection, day: str, payment: Any, times: int = 1) -> None:
    """Count a payment (what has its columns as attributes) on `day`, or with -1 as `times` take it off again."""
    _ADD.run(
        connection,
        {
            "day": day,
            "platform": payment.platform,
            "currency": payment.currency,
            "count": times,
            "amount_minor": times * payment.amount_minor,
        },
    )
