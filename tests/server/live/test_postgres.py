"""When the database goes away and comes back, listeners look anew."""

from app.server.database import Database
from app.server.live.events import ENTRIES, MISSED, LiveEvent
from app.server.live.postgres import PostgresLiveEvents
from tests.server.live.test_live_events import heard
from tests.server.postgres_server import PostgresServer


async def test_a_lost_connection_is_made_again_and_listeners_are_told(postgres: PostgresServer) -> None:
    database = Database(postgres.make("lost_connection"))
    live = PostgresLiveEvents(database.url)
    await live.start()
    try:
        with live.listening() as listener:
            with database.writing() as connection:
                connection.exec_driver_sql(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = 'lost_connection' AND query LIKE 'LISTEN%%'"
                )
            assert await heard(listener, 1) == [LiveEvent(MISSED)]
            live.publish(LiveEvent(ENTRIES, "a" * 16))
            assert await heard(listener, 1) == [LiveEvent(ENTRIES, "a" * 16)]
    finally:
        await live.stop()
        database.close()
