"""One process of the back end: everything in it that lives as long as it does."""

from app.server.database import Database
from app.server.gate.attempts import Attempts
from app.server.journals import Journals
from app.server.live.events import LiveEvents
from app.server.live.in_process import InProcessLiveEvents
from app.server.live.postgres import PostgresLiveEvents
from app.server.metrics import Metrics
from app.server.settings import ServerSettings
from app.server.stations import Stations
from app.server.takings import Takings
from app.server.told import ToldStations
from app.server.version import bring_up_to_date


class Backend:
    """Routes find it in `request.app.state.backend`."""

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        self.database = Database(settings.database)
        self.stations = Stations(self.database)
        self.journals = Journals(self.database)
        self.takings = Takings(self.database)
        self.told = ToldStations(self.database)
        self.metrics = Metrics()
        self.enrolments = Attempts(settings.failed_attempts_a_minute)
        self.live: LiveEvents = (
            InProcessLiveEvents() if self.database.is_sqlite else PostgresLiveEvents(self.database.url)
        )

    def prepare(self) -> None:
        """Make the tables, or bring them up to date.

        Raises:
            DatabaseFromNewerVersion, sqlalchemy.exc.DBAPIError: it cannot be used.
        """
        bring_up_to_date(self.database)

    async def start(self) -> None:
        await self.live.start()

    async def stop(self) -> None:
        await self.live.stop()
        self.database.close()
