from pytestqt.qtbot import QtBot

from app.ui.cashier.reason_box import ReasonBox


def test_a_reason_is_chosen_or_written_and_never_empty(qtbot: QtBot) -> None:
    box = ReasonBox()
    qtbot.addWidget(box)
    box.offer(["Paid twice", "Returned"])
    assert box.why == "Paid twice"
    box.setCurrentIndex(1)
    assert box.why == "Returned"
    box.setEditText("  a cold soup ")
    assert box.why == "a cold soup"
    box.offer(["重复付款", "退货"])
    assert box.why == "a cold soup", "own words outlive a change of language"
    box.setEditText(" ")
    assert box.why == "重复付款"
