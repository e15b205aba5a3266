"""What goes in by the bulk comes out as SQLAlchemy would have written it."""

from datetime import UTC, date, datetime, timedelta, timezone

from sqlalchemy import insert, select

from app.server import schema
from app.server.bulk import Bulk
from app.server.database import Database

NOON = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=8)))
LATER = datetime(2026, 11, 23, 4, 0, 0, 1, tzinfo=UTC)
WORDS = "李\t*\\N\n\u2028'\"\r"


def row(entry: int) -> tuple[object, ...]:
    money = ("alipay", -(2**63), "CNY", WORDS, NOON, LATER, True)
    return ("0" * 16, date(2026, 11, 23), entry, "phone", "epoch", 2**63 - 1, *money, "", None, WORDS, None)


def test_rows_are_as_core_writes_them(database: Database) -> None:
    names = [column.name for column in schema.payment.columns]
    with database.writing() as connection:
        Bulk(schema.payment).insert(connection, [row(1), row(2)])
        Bulk(schema.payment).insert(connection, [])
        connection.execute(insert(schema.payment), [dict(zip(names, row(3), strict=True))])
    text = "CAST(made_at AS TEXT), CAST(recorded_at AS TEXT), CAST(day AS TEXT)"
    with database.reading() as connection:
        found = connection.execute(select(schema.payment).order_by(schema.payment.c.entry)).all()
        raw = connection.exec_driver_sql(f"SELECT {text} FROM payment").all()  # noqa: S608  # a constant
    assert [tuple(one) for one in found] == [row(1), row(2), row(3)]
    assert len(set(raw)) == 1
