import pytest

from app.services.back_end import StationStatus, TokenRefused
from app.services.status_report import StatusReport
from tests.contracts.back_end_fake import BackEndFake
from tests.fakes import NOON
from tests.services.back_end_scene import UnreliableBackEnd


class Watch:
    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def a_report(back_end: BackEndFake, watch: Watch) -> StatusReport:
    return StatusReport(back_end, lambda: StationStatus("0.1.0", len(back_end.statuses), (), NOON), watch)


async def test_it_tells_at_once_then_each_half_minute_and_when_something_changed() -> None:
    back_end, watch = BackEndFake(), Watch()
    report = a_report(back_end, watch)
    told = []
    for seconds in (0, 29, 1, 10, 19):
        watch.seconds += seconds
        told.append((await report.tell_when_due(), len(back_end.statuses)))
    assert told == [(True, 1), (False, 1), (True, 2), (False, 2), (False, 2)]
    assert report.due_in == 1
    report.make_due()
    assert report.due_in == 0
    await report.tell_when_due()
    assert [status.head_seq for status in back_end.statuses] == [0, 1, 2]


async def test_what_is_not_heard_stops_nothing() -> None:
    line, watch = UnreliableBackEnd(), Watch()
    report = StatusReport(line, lambda: StationStatus("0.1.0", 0, (), NOON), watch)
    line.trouble.is_away = True
    assert await report.tell_when_due()
    line.trouble.is_away = False
    watch.seconds += 30
    assert await report.tell_when_due()
    assert len(line.real.statuses) == 1


async def test_a_refused_token_is_told() -> None:
    back_end = BackEndFake()
    back_end.is_revoked = True
    with pytest.raises(TokenRefused):
        await a_report(back_end, Watch()).tell_when_due()
