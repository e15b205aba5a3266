import pytest

from app.codes.alipay_transfer import ALIPAY_TRANSFER
from app.codes.standard import CodeRefused
from app.domain.money import Money

USER = "2088000000000000"
PLAIN = "alipays://platformapi/startapp?appId=20000123&actionType=scan&biz_data="


def test_signs_of_links_in_the_memo_do_not_end_it() -> None:
    payload = ALIPAY_TRANSFER.build({"user": USER, "memo": '茶&"水"#1'}, Money(1250, "CNY"))
    assert set(payload[len(PLAIN) :]).isdisjoint('&"#')
    assert ALIPAY_TRANSFER.parse(payload).fields["memo"] == '茶&"水"#1'


@pytest.mark.parametrize("amount", ['"12.50"', "12.50"])
def test_a_plain_object_is_read(amount: str) -> None:
    explained = ALIPAY_TRANSFER.parse(PLAIN + f'{{"s":"money","u":"{USER}","a":{amount},"m":"x"}}')
    assert (explained.valid, explained.amount) == (True, Money(1250, "CNY"))


@pytest.mark.parametrize(
    ("fields", "amount", "sentence"),
    [
        ({"user": "208800000000000"}, Money(1, "CNY"), "user: may hold an Alipay user id"),
        ({"user": USER}, None, "amount: missing"),
        ({"user": USER}, Money(1, "EUR"), "amount: it is in EUR; this code is paid in CNY"),
        ({"user": USER, "memo": "x" * 101}, Money(1, "CNY"), "memo: 101 characters; the limit is 100"),
    ],
)
def test_refusals(fields: dict[str, str], amount: Money | None, sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        ALIPAY_TRANSFER.build(fields, amount)


@pytest.mark.parametrize(
    "data", ["", "[]", "{", "{}", "%7B", "[" * 100_000, '{"s":"money","u":{}}', '{"a":' + "9" * 5000 + "}"]
)
def test_what_is_no_transfer_is_a_problem(data: str) -> None:
    assert not ALIPAY_TRANSFER.parse(PLAIN + data).valid
