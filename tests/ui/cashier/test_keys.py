"""The table of keys, and that the till does what it says."""

import itertools

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.ui.cashier.keys import KEYS, TillAct, act_of, key_of
from app.ui.cashier.window import CashierWindow


def pressed(key: str) -> QKeyEvent:
    """The event of a key by its portable name, with the text that a keyboard sends for a sign."""
    combination = QKeySequence(key)[0]
    text = key if len(key) == 1 else ""
    return QKeyEvent(QEvent.Type.KeyPress, combination.key(), combination.keyboardModifiers(), text)


@pytest.mark.parametrize(("act", "key"), [(act, key) for act, use in KEYS.items() for key in use.keys])
def test_each_key_does_what_the_table_says(act: TillAct, key: str) -> None:
    assert act_of(pressed(key)) is act


def test_no_key_does_two_things() -> None:
    keys = list(itertools.chain.from_iterable(use.keys for use in KEYS.values()))
    assert len(keys) == len(set(keys))


def test_a_sign_counts_wherever_it_stands_on_the_keyboard() -> None:
    shift, pad = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
    assert act_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_8, shift, "*")) is TillAct.QUANTITY
    assert act_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Plus, pad, "+")) is TillAct.ADD
    assert act_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Enter, pad, "\r")) is TillAct.CHARGE
    assert act_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier, "q")) is None


def test_the_till_has_a_deed_for_every_key(till: CashierWindow) -> None:
    assert set(till.deeds) | {TillAct.FIGURE} == set(TillAct) == set(KEYS)


def test_every_key_is_named_and_explained() -> None:
    assert all(use.text and use.meaning for use in KEYS.values())
    assert key_of(TillAct.UNDO) == "Ctrl+Z"
