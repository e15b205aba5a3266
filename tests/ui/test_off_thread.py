import threading

from PySide6.QtCore import QObject, QThreadPool
from pytestqt.qtbot import QtBot

from app.ui.off_thread import OffThread


class Asker(QObject):
    """Keeps what it is answered, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.off_thread = OffThread(self)
        self.answers: list[object] = []
        self.threads: list[int] = []

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(threading.get_ident())


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot) -> None:
    asker = Asker()
    asker.off_thread.do(threading.get_ident, asker.take)
    qtbot.waitUntil(lambda: bool(asker.answers))
    assert asker.threads == [threading.get_ident()]
    assert asker.answers != asker.threads


def test_what_the_work_raises_is_handed_over(qtbot: QtBot) -> None:
    asker = Asker()
    asker.off_thread.do(lambda: [][1], asker.take, asker.take)
    qtbot.waitUntil(lambda: bool(asker.answers))
    assert isinstance(asker.answers[0], IndexError)


def test_answers_come_once_each(qtbot: QtBot) -> None:
    asker = Asker()
    for number in range(50):
        asker.off_thread.do(lambda number=number: number, asker.take)
    qtbot.waitUntil(lambda: len(asker.answers) == 50)
    assert sorted(asker.answers) == list(range(50))


def test_the_answer_to_a_widget_that_is_gone_is_dropped(qtbot: QtBot) -> None:
    asker, other = Asker(), Asker()
    working, may_end = threading.Event(), threading.Event()
    asker.off_thread.do(lambda: (working.set(), may_end.wait(10)), other.take)
    assert working.wait(10)
    with qtbot.waitSignal(asker.destroyed):
        asker.deleteLater()
    may_end.set()
    assert QThreadPool.globalInstance().waitForDone(10_000)
    other.off_thread.do(lambda: "after", other.take)
    qtbot.waitUntil(lambda: "after" in other.answers)
    assert other.answers == ["after"]
