"""What the back end must be told of the shop: its name, its currency, and when its days begin."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select

from app.domain.business_day import business_day, clock_time
from app.domain.money import MINOR_DIGITS
from app.server.database import Database, upsert
from app.server.pages import tables
from app.server.pages.refused import Refused

LONGEST_NAME = 60
_shop = tables.shop


@dataclass(frozen=True, slots=True)
class Shop:
    """Days end at `cut_off`. `zone` is a name of the IANA's database; empty: that of the back end's computer."""

    name: str = ""
    currency: str = "CNY"
    zone: str = ""
    cut_off: time = time()

    @property
    def tzinfo(self) -> tzinfo | None:
        return ZoneInfo(self.zone) if self.zone else None

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.tzinfo)

    def day_of(self, moment: datetime) -> date:
        return business_day(self.local(moment), self.cut_off)


def shop_from(name: str, currency: str, zone: str, cut_off: str) -> Shop:
    """From what was typed.

    Raises:
        Refused: which of it cannot be.
    """
    shown = " ".join(name.split())
    if len(shown) > LONGEST_NAME or not (shown or " ").isprintable():
        raise Refused("A name has 1 to {most} characters.", most=LONGEST_NAME)
    if currency not in MINOR_DIGITS:
        raise Refused("This currency is not known.")
    try:
        return Shop(shown, currency, str(ZoneInfo(zone)) if zone else "", clock_time(cut_off))
    except (ZoneInfoNotFoundError, OSError) as error:
        raise Refused("There is no such time zone. Write it like Asia/Shanghai.") from error
    except ValueError as error:
        raise Refused("Write the time like 04:00, and the time zone like Asia/Shanghai.") from error


class ShopBook:
    """Where the shop's words are kept. Safe to share between threads."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._clock = clock

    @property
    def shop(self) -> Shop:
        with self._database.reading() as connection:
            row = connection.execute(select(_shop)).one_or_none()
        return Shop(row.name, row.currency, row.zone, clock_time(row.cut_off)) if row else Shop()

    @property
    def now(self) -> datetime:
        return self._clock()

    def keep(self, shop: Shop) -> None:
        said = {
            "name": shop.name,
            "currency": shop.currency,
            "zone": shop.zone,
            "cut_off": shop.cut_off.isoformat("minutes"),
        }
        with self._database.writing() as connection:
            keep = upsert(connection, _shop).values(one=True, **said)
            connection.execute(keep.on_conflict_do_update(index_elements=["one"], set_=said))
