from app.platforms.registry import Registry
from tests.platforms.platform_page import FILE, page


def test_the_page_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == page(Registry()), "run: python -m tests.platforms.platform_page"
