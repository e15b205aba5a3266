"""The language of a page."""

import pytest

from app.server.pages.language import language_of


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        ("", "", "en"),
        ("", "zh-CN,zh;q=0.9,en;q=0.8", "zh_CN"),
        ("", "en-GB,zh;q=0.5", "en"),
        ("", "de,zh-Hans;q=0.3,en;q=0.2", "zh_CN"),
        ("", "en;q=0, zh", "zh_CN"),
        ("", "zh;q=nonsense,*", "en"),
        ("en", "zh", "en"),
        ("zh_CN", "en", "zh_CN"),
        ("tlh", "zh", "zh_CN"),
    ],
)
def test_the_chosen_one_else_the_best_liked(chosen: str, accepted: str, language: str) -> None:
    assert language_of(chosen, accepted) == language
