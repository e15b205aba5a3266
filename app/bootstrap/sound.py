"""The bell and the voice, set as the owner wants them."""

from collections.abc import Callable, Mapping

from app.domain.notice import NoticeId
from app.domain.platform import Platform
from app.services.bus import Bus
from app.settings import Settings
from app.sound.bell import Bell
from app.sound.player import Player
from app.sound.prompts import Post
from app.sound.tones import Prompt
from app.sound.voice import Voice
from app.ui.language import language_on_screen, platform_name

TRIED = {
    "received": Prompt.RECEIVED,
    "late": Prompt.LATE,
    "needs_a_look": Prompt.LOOK,
    "failure": Prompt.FAILURE,
    "phone_silent": Prompt.PHONE_SILENT,
}


class Sound:
    """Owns both; everything here happens on the event loop's thread."""

    def __init__(
        self,
        bus: Bus,
        player: Player,
        post: Post,
        settings: Settings,
        platforms: Mapping[str, Platform],
        on_rung: Callable[[NoticeId], None] | None = None,
    ) -> None:
        self.voice = Voice(lambda key: platform_name(platforms[key]) if key in platforms else key)
        self.bell = Bell(
            bus, player, post, volume=settings.volume, muted=settings.muted, say=self.voice.say, on_rung=on_rung
        )
        self._stop = self.bell.start()
        self.follow(settings)

    def follow(self, settings: Settings) -> None:
        """Sound as `settings` say, in the language that is now on the screen."""
        self.voice.switched_on = settings.speak_amounts and not settings.muted
        self.voice.set_language(language_on_screen())
        self.voice.set_volume(settings.volume)
        if settings.muted != self.bell.muted:
            self.bell.mute(settings.muted)
        if settings.volume != self.bell.volume:
            self.bell.set_volume(settings.volume)

    def try_out(self, name: str) -> None:
        """Sound one of the prompts by the name that the settings page has for it."""
        self.bell.try_out(TRIED[name])

    def close(self) -> None:
        self._stop()
