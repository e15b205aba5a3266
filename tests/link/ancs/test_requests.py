from app.link.ancs.requests import AttributeId, is_anybody_there, what_it_says, which_app


def test_the_first_question_is_for_the_app_and_nothing_else():
    assert which_app(298).encode() == bytes.fromhex("00 2a010000 00")


def test_the_second_asks_for_texts_with_their_most_octets_and_for_the_date_without():
    assert what_it_says(1).encode() == bytes.fromhex("00 01000000 01 0002 02 0002 03 0008 05")
    assert AttributeId.APP_IDENTIFIER not in what_it_says(1).wanted


def test_the_probe_asks_about_a_notification_that_cannot_be():
    assert is_anybody_there().encode() == bytes.fromhex("00 ffffffff 00")
