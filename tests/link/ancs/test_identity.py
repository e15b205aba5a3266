from hypothesis import given
from hypothesis import strategies as st

from app.link.ancs.identity import Ordinals, Told, fingerprint

PAID = Told("com.tencent.xin", "20261123T120000", "微信支付", "", "微信支付收款1.00元")


def test_the_fingerprint_stays_what_it_was():
    assert fingerprint(PAID) == "4c7059cc7d4a6f99"


@given(st.builds(Told, *[st.text(max_size=4)] * 5), st.builds(Told, *[st.text(max_size=4)] * 5))
def test_what_differs_anywhere_has_another_fingerprint(one: Told, other: Told):
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


def test_words_that_move_to_another_part_make_another_notice():
    moved = PAID._replace(title="微信支付微", message="信支付收款1.00元")
    assert fingerprint(moved) != fingerprint(PAID)


def test_equal_notices_are_counted_and_asking_again_changes_nothing():
    ordinals = Ordinals()
    assert [ordinals.of(uid, "a") for uid in (5, 6, 5)] == [1, 2, 1]
    assert ordinals.of(7, "b") == 1


def test_a_changed_text_is_a_notice_of_its_own():
    ordinals = Ordinals()
    assert (ordinals.of(1, "a"), ordinals.of(1, "b"), ordinals.of(2, "a")) == (1, 1, 2)


@given(st.lists(st.sampled_from("abc"), max_size=12), st.randoms())
def test_a_replay_under_new_uids_and_in_any_order_gives_the_same_identities(epochs: list[str], random):
    first, again = Ordinals(), Ordinals()
    heard = {(epoch, first.of(uid, epoch)) for uid, epoch in enumerate(epochs)}
    random.shuffle(epochs)
    assert {(epoch, again.of(100 + uid, epoch)) for uid, epoch in enumerate(epochs)} == heard
    assert len(heard) == len(epochs)
