"""What other rules would have made of the notices kept so far."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.notice import NoticeId
from app.domain.verdict import Verdict
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry
from app.services.bookkeeper import Bookkeeper
from app.services.ports import KeptNotice

MOST = 20_000
"""Notices, the newest; a shop with a hundred a day has kept half a year."""
AT_A_TIME = 500
"""Notices a page: the ledger's thread records payments in between."""


@dataclass(frozen=True, slots=True)
class Change:
    """One notice on which the two sets of rules do not agree."""

    notice: KeptNotice
    before: Verdict
    after: Verdict

    @property
    def denies_payment(self) -> bool:
        """Whether the ledger has a payment of it that the new rules would not have recorded so."""
        return self.notice.paid is not None and self.after.money != self.notice.paid


@dataclass(frozen=True, slots=True)
class Trial:
    """`changes` are newest first. `is_whole` is False when older notices than the `judged` ones were not looked at."""

    changes: tuple[Change, ...]
    judged: int
    is_whole: bool


async def compare(
    bookkeeper: Bookkeeper, now: Registry, then: Registry, platform: str, *, except_for: NoticeId, most: int = MOST
) -> Trial:
    """Judge the kept notices of one platform by both; the one that is being taught is left out.

    Raises:
        LedgerUnwritable: the ledger cannot be read.
    """
    apps = [app for app in now.wanted_apps if (claimed := now.of_app(app)) and claimed.key == platform]
    changes: list[Change] = []
    judged, before = 0, None
    while judged < most:
        page = await bookkeeper.notices(apps, before=before, limit=min(AT_A_TIME, most - judged))
        changes += await asyncio.to_thread(_changes, page, Recogniser(now), Recogniser(then))
        judged += len(page)
        before = page[-1].entry if page else before
        if len(page) < AT_A_TIME:
            break
    rest = await bookkeeper.notices(apps, before=before, limit=1) if judged == most else []
    return Trial(tuple(change for change in changes if change.notice.id != except_for), judged, not rest)


def _changes(page: Sequence[KeptNotice], now: Recogniser, then: Recogniser) -> list[Change]:
    words = [(kept, (kept.app_id, kept.title, kept.text)) for kept in page]
    judged = [Change(kept, now.recognise(*seen), then.recognise(*seen)) for kept, seen in words]
    return [one for one in judged if (one.before.ruling, one.before.money) != (one.after.ruling, one.after.money)]
