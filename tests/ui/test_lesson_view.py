import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.platforms.teaching import propose
from app.ui.language import set_language
from app.ui.lesson_view import LessonView
from tests.ui.teaching_scenes import PAID, REGISTRY, proposal


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> LessonView:
    set_language(qapp, "en")
    made = LessonView()
    qtbot.addWidget(made)
    return made


def test_each_wording_is_told_with_what_it_means(view: LessonView) -> None:
    view.show_lesson(proposal().lesson, proposal().verdict)
    assert view.wordings == [
        "A payment, when the notice says: [李四: any name] 向本店碰付 [¥12.50: amount]",
        "An amount beside the payment, not counted: 随手礼 […: amount]",
    ]


def test_a_title_and_a_never_are_told(view: LessonView) -> None:
    title = propose(REGISTRY, "com.unionpay", "商户消息", "云闪付收款12.50元", PAID)
    view.show_lesson(title.lesson, title.verdict)
    assert view.wordings == ["A title of this wallet: 商户消息"]
    never = proposal(None)
    view.show_lesson(never.lesson, never.verdict)
    (told,) = view.wordings
    assert told.startswith("Never a payment, when the whole notice says: 拉卡拉 李四向本店碰付 […: amount]")


def test_an_amount_without_words_is_told_with_its_notice(view: LessonView) -> None:
    bare = propose(REGISTRY, "com.lakala.shqb", "碰一碰喜讯", "¥12.50", PAID)
    view.show_lesson(bare.lesson, bare.verdict)
    assert view.wordings == ["A payment, when the whole notice says: 碰一碰喜讯 [¥12.50: amount]"]


def test_without_a_lesson_nothing_is_left(view: LessonView) -> None:
    view.show_lesson(proposal().lesson, proposal().verdict)
    view.show_lesson(None)
    assert (view.wordings, view.isHidden()) == ([], True)


def test_it_follows_the_language(view: LessonView, qapp: QApplication) -> None:
    view.show_lesson(proposal().lesson, proposal().verdict)
    set_language(qapp, "zh_CN")
    QApplication.processEvents()
    assert view.wordings[0] == "通知这样写时，是一笔收款： [李四: 任意名字] 向本店碰付 [¥12.50: 金额]"
    set_language(qapp, "en")
