"""Short sentences about a day's end and its backup."""

from datetime import date

from app.domain.backup import Backup
from app.ui.language import translate
from app.ui.outside_text import isolated
from app.ui.shop_time import short_day


def already_ended_words(day: date) -> str:
    return translate("DayWords", "{day} has ended already; nothing was added to it.").format(day=short_day(day))


def backup_words(backup: Backup) -> str:
    return translate("DayWords", "Backup made and checked: {name}").format(name=isolated(backup.name))


def no_folder_words() -> str:
    return translate("DayWords", "No backup folder is set. Choose one in Settings, Day's end.")
