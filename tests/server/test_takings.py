from datetime import timedelta

from app.domain.money import Money
from app.server.database import Database
from app.server.journals import Journals
from app.server.stations import Stations
from app.server.takings import Takings
from tests.server.journal import DAY, identity, journal, notice, payments

TILLS = ("1" * 16, "2" * 16)


def test_a_days_takings_are_of_all_stations_by_platform_and_quarter(database: Database) -> None:
    stations, journals = Stations(database), Journals(database)
    for number, station in enumerate(TILLS, start=1):
        stations.enrol(stations.new_code(), station, f"Till {number}", "1")
        told = [*payments(number), notice(8, platform="wechat", currency="HKD"), notice(9, day="2026-11-24")]
        journals.append(station, journal(*told, station=station))
    found = Takings(database).of_day(DAY)
    assert [(one.station, one.platform, one.money, one.count) for one in found] == [
        (TILLS[0], "alipay", Money(1250, "CNY"), 1),
        (TILLS[0], "wechat", Money(1250, "HKD"), 1),
        (TILLS[1], "alipay", Money(2500, "CNY"), 2),
        (TILLS[1], "wechat", Money(1250, "HKD"), 1),
    ]
    assert {f"{one.quarter:%H:%M}" for one in found} == {"01:00"}
    assert Takings(database).of_day(DAY - timedelta(days=1)) == []


def test_what_came_to_nothing_again_is_left_out(database: Database) -> None:
    stations = Stations(database)
    stations.enrol(stations.new_code(), TILLS[0], "Till 1", "1")
    other = notice(2, platform="unionpay")
    doubled = ("same_payment", {"kept": identity(1), "doubled": identity(2), "day": DAY.isoformat()})
    Journals(database).append(TILLS[0], journal(notice(1), other, doubled, station=TILLS[0]))
    assert [one.platform for one in Takings(database).of_day(DAY)] == ["alipay"]
