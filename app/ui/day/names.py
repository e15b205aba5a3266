"""How the parts of a report call platforms and people."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from app.domain.platform import Platform
from app.ui.language import name_of
from app.ui.outside_text import harmless


@dataclass(frozen=True, slots=True)
class Names:
    """`people` has the names by id; somebody who has left is called by the id."""

    platforms: Mapping[str, Platform] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)

    def platform(self, key: str) -> str:
        return name_of(key, self.platforms)

    def person(self, person_id: str) -> str:
        if not person_id:
            return QCoreApplication.translate("Names", "Nobody named")
        return harmless(self.people.get(person_id, person_id))
