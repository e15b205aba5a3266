"""Moments as the clock on the shop's wall shows them."""

from datetime import datetime, timedelta, tzinfo

_QUARTER = timedelta(minutes=15)
_QUARTERS_A_DAY = 96
_MOST_KEPT = 1_000


class WallClock:
    """In `zone`; None is this computer's. Moments are in UTC, as the ledger gives them.

    The zone is asked once for each quarter of an hour: asking for every payment would take longer than writing it.
    Offsets from UTC are whole quarters of an hour everywhere (IANA time zone database, since 1972), and change at no
    other moment.
    """

    def __init__(self, zone: tzinfo | None) -> None:
        self._zone = zone
        self._quarters: dict[int, tuple[str, int]] = {}

    def local(self, moment: datetime) -> datetime:
        """With its offset of then."""
        return moment.astimezone(self._zone)

    def text(self, moment: datetime) -> str:
        """`2026-11-23 20:00:00`."""
        minute = moment.minute
        quarter = moment.toordinal() * _QUARTERS_A_DAY + moment.hour * 4 + minute // 15
        hour, begins = self._quarters.get(quarter) or self._quarter(quarter, moment)
        return f"{hour}:{begins + minute % 15:02}:{moment.second:02}"

    def _quarter(self, quarter: int, moment: datetime) -> tuple[str, int]:
        """The local hour in which this quarter of an hour lies, as text, and its first minute."""
        begin = self.local(moment - timedelta(minutes=moment.minute % 15))
        if (begin.utcoffset() or timedelta()) % _QUARTER:
            raise ValueError(f"an offset from UTC that is not of whole quarters of an hour: {begin}")
        if len(self._quarters) == _MOST_KEPT:
            self._quarters.clear()
        found = self._quarters[quarter] = (f"{begin:%Y-%m-%d %H}", begin.minute)
        return found
