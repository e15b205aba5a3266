"""A shop with three tills on the day that is now, for whoever looks at its pages."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from app.domain.journal_entry import Entry
from app.domain.moments import stamp
from app.server.backend import Backend
from app.server.journals import Differs
from app.server.pages.shop import Shop, ShopBook
from app.server.stations import PhoneStatus, Status
from tests.server.client import STATION
from tests.server.journal import Told, chained, identity, journal, notice

SECOND, THIRD = "f" * 16, "3" * 16
SHOP = Shop("街角茶铺 Corner Tea", "CNY", "Asia/Shanghai", time(4))
PERSON = "b" * 16
NASTY = "<img src=x onerror=alert(1)>"
_PLATFORMS = ("alipay", "wechat", "alipay", "unionpay", "wechat")
_LASTS = timedelta(hours=5)


def fill(backend: Backend, now: datetime) -> None:
    """Till 1 is in step and its phone silent, the second's past was changed, the third was just let in."""
    ShopBook(backend.database).keep(SHOP)
    for station, name in ((STATION, "Front 前台"), (SECOND, "Terrace"), (THIRD, "Market")):
        backend.stations.enrol(backend.stations.new_code(), station, name, "1.0.0")
    _fill_first(backend, now)
    _fill_second(backend, now)


def spread(told: Sequence[Told], begin: datetime, every: timedelta, station: str = STATION) -> list[Entry]:
    """A journal whose entries do not all come at once."""
    entries = journal(station=station, at=begin)
    for number, one in enumerate(told):
        entries += chained([one], after=entries[-1], at=begin + number * every)
    return entries


def payment(seq: int, day: date, **other: object) -> Told:
    facts = {"day": day.isoformat(), "platform": _PLATFORMS[seq % 5], "amount_minor": 300 + 37 * seq, "by": PERSON}
    return notice(seq, **{**facts, **other})


def day_ended(number: int, day: date, after: Entry, **other: object) -> Told:
    """A day end that sealed everything up to `after`; it counted 12.50 yuan on Alipay, unless `other` knows better."""
    taken = {"of": "alipay", "amount_minor": 1250, "currency": "CNY", "count": 1}
    nothing = ("hours", "people", "tenders", "sales", "discounts", "refunds", "unmatched", "late")
    facts: dict[str, object] = {"number": number, "day": day.isoformat(), "takings": [taken]}
    facts |= {name: [] for name in nothing} | {"under_way": None, "unread": 0, "cash": None, "corrections": []}
    return "day_ended", {**facts, "seal": {"seq": after.seq, "hash": after.hash}, "by": PERSON, **other}


def _fill_first(backend: Backend, now: datetime) -> None:
    day = SHOP.day_of(now)
    yesterday = day - timedelta(days=1)
    opened = journal(("person_named", {"id": PERSON, "name": "王芳", "role": "cashier"}), payment(
        900, yesterday, platform="alipay", amount_minor=1250), at=now - 2 * _LASTS)  # fmt: skip
    cash = {"expected_minor": 52000, "counted_minor": 51500, "currency": "CNY"}
    opened += chained([day_ended(1, yesterday, opened[-1], cash=cash)], after=opened[-1], at=now - 2 * _LASTS)
    told = [payment(seq, day) for seq in range(1, 61)]
    told += [
        payment(61, day, late=True, payer="周*", amount_minor=88800, posted_at=stamp(now - _LASTS)),
        payment(62, day, payer=NASTY, platform="wechat"),
        payment(63, day, currency="HKD", amount_minor=4500, platform="alipay"),
        ("same_payment", {"kept": identity(60), "doubled": identity(59), "day": day.isoformat()}),
        notice(64, ruling="unsure", platform=None, amount_minor=None, currency=None),
    ]
    for number, one in enumerate(told):
        opened += chained([one], after=opened[-1], at=now - _LASTS + number * _LASTS / len(told))
    backend.journals.append(STATION, opened)
    phones = (PhoneStatus("Mi 14", now - timedelta(minutes=12)), PhoneStatus("iPhone", None))
    backend.stations.heard(STATION, Status("1.0.0", len(opened), now, phones))


def _fill_second(backend: Backend, now: datetime) -> None:
    day = SHOP.day_of(now)
    true = spread([payment(seq, day) for seq in range(1, 9)], now - _LASTS, timedelta(minutes=20), SECOND)
    backend.journals.append(SECOND, true)
    doctored = list(chained([payment(4, day, amount_minor=1)], after=true[3], at=now - _LASTS))
    backend.stations.heard(SECOND, Status("0.9.0", 40, now, ()), now - timedelta(hours=1))
    with suppress(Differs):
        backend.journals.append(SECOND, doctored)
