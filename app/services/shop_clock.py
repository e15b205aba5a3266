"""The computer's clock, in the shop's time zone."""

from datetime import datetime


class ShopClock:
    def now(self) -> datetime:
        return datetime.now().astimezone()
