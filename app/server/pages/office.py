"""Everything that the routes of the owner's page share."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.server.backend import Backend
from app.server.pages.accounts import Accounts
from app.server.pages.door import Door
from app.server.pages.outfit import Outfit
from app.server.pages.sessions import Sessions
from app.server.pages.shop import ShopBook

HERE = Path(__file__).parent


class Office:
    """Routes find it in `request.app.state.office`."""

    def __init__(self, backend: Backend, outfit: Outfit) -> None:
        self.backend, self.outfit = backend, outfit
        self.accounts = Accounts(backend.database)
        self.sessions = Sessions(backend.database)
        self.book = ShopBook(backend.database)
        self.door = Door(self.accounts, backend.settings.failed_attempts_a_minute)
        self.templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
