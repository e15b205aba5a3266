"""How far each epoch of a phone was heard, without reading all that it ever told.

`GROUP BY epoch` walks over every notice of the phone, a second for each ten million at every session. This leaps from
one epoch to the next on the index (phone, epoch, seq), and to the end of each.
"""

from sqlalchemy import bindparam, func, select

from db.schema import notice

_OF_PHONE = notice.c.phone == bindparam("phone")
_first = select(func.min(notice.c.epoch).label("epoch")).where(_OF_PHONE).cte("epochs", recursive=True)
_next = select(func.min(notice.c.epoch)).where(_OF_PHONE, notice.c.epoch > _first.c.epoch).scalar_subquery()
_epochs = _first.union_all(select(_next).where(_first.c.epoch.is_not(None)))
_highest = select(func.max(notice.c.seq)).where(_OF_PHONE, notice.c.epoch == _epochs.c.epoch).scalar_subquery()

HEARD_UP_TO = select(_epochs.c.epoch, _highest.label("highest")).where(_epochs.c.epoch.is_not(None))
"""Rows of `epoch` and `highest` for the phone bound as `phone`."""
