from app.codes.for_sale import codes_for_sale
from app.codes.registry import explain
from app.domain.collection_code import CollectionCode
from app.domain.money import Money

PROMPTPAY = CollectionCode(
    "promptpay", "counter", "00020101021129370016A000000677010111011300668012345675802TH530376463046197"
)
ALIPAY = CollectionCode("alipay", "counter", "https://qr.alipay.com/fkx00000paybelldemo0000")


def test_a_code_that_can_carries_the_amount_and_the_others_stay() -> None:
    promptpay, alipay = codes_for_sale((PROMPTPAY, ALIPAY), Money(4250, "THB"))
    assert alipay == ALIPAY
    assert (promptpay.platform, promptpay.name) == ("promptpay", "counter")
    assert explain(promptpay.payload).amount == Money(4250, "THB")


def test_an_amount_in_another_currency_is_not_put_in() -> None:
    assert codes_for_sale((PROMPTPAY,), Money(4250, "CNY")) == (PROMPTPAY,)
