"""All ways into the program that are read with octets that nobody meant."""

from tests.fuzz.reader import Reader
from tests.fuzz.readers.ancs import ANCS_EVENTS, ANCS_REPLIES
from tests.fuzz.readers.codes import CODES, DRAWN_CODES, PAIRING_CODES, PICTURES
from tests.fuzz.readers.frames import FRAMES
from tests.fuzz.readers.goods_files import GOODS_FILES
from tests.fuzz.readers.messages import ABOUT, INTRODUCTION, MESSAGES
from tests.fuzz.readers.notices import NOTICES
from tests.fuzz.readers.platform_files import GRAMMARS, PLATFORM_FILES
from tests.fuzz.readers.session import INSIDE, TO_PHONE, TO_STATION
from tests.fuzz.readers.settings_file import SETTINGS
from tests.fuzz.readers.statements import STATEMENTS

READERS: tuple[Reader, ...] = (
    FRAMES,
    TO_STATION,
    TO_PHONE,
    INSIDE,
    MESSAGES,
    ABOUT,
    INTRODUCTION,
    ANCS_EVENTS,
    ANCS_REPLIES,
    NOTICES,
    PLATFORM_FILES,
    GRAMMARS,
    STATEMENTS,
    GOODS_FILES,
    CODES,
    PAIRING_CODES,
    DRAWN_CODES,
    PICTURES,
    SETTINGS,
)
