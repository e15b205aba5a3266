"""The owner's files of lessons: one a platform, beside the platform files that he wrote himself."""

from pathlib import Path

from app.files.whole_file import NotWritten, replacing
from app.platforms.lesson import Lesson
from app.platforms.toml_file import PlatformFileBroken, read_extension


class NotRemembered(Exception):
    """A lesson could not be written; the text names the file and says why. The file is as it was."""


class TaughtFiles:
    """Waits for the disk: never on the GUI thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, lesson: Lesson) -> Path:
        """Write the lesson at the end of its platform's file, which a power cut leaves whole, old or new.

        Raises:
            NotRemembered: the disk refuses, or what stands in the file already is no file of this platform's lessons.
        """
        file = self._folder / f"{lesson.platform}-taught.toml"
        try:
            whole = lesson.file(file.read_bytes().decode("utf-8") if file.exists() else "")
            _check(file.name, whole, lesson.platform)
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with replacing(file) as stream:
                stream.write(whole.encode())
        except (OSError, UnicodeDecodeError) as error:
            raise NotRemembered(f"{file}: {error}") from error
        except NotWritten as error:
            raise NotRemembered(str(error)) from error
        return file


def _check(file_name: str, whole: str, platform: str) -> None:
    try:
        key = read_extension(file_name, whole).key
    except PlatformFileBroken as error:
        raise NotRemembered(str(error)) from error
    if key != platform:
        raise NotRemembered(f"{file_name}: it adds to {key} and not to {platform}")
