"""What the simulated platforms push: real wordings, filled in as the wallets fill them."""

import re
from collections import Counter

import pytest

from app.domain.money import Money
from app.domain.verdict import Ruling
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry
from handset.simulator.wordings import Catalogue, PlatformPush, Takings, Wording, read_catalogue, yuan

EVIDENCE = {"device", "captured", "comment", "test"}
LEFT_OPEN = re.compile(r"[{}]|<\w+>")


@pytest.fixture
def catalogue() -> Catalogue:
    return read_catalogue()


def test_both_wallets_have_wordings_from_phones(catalogue: Catalogue) -> None:
    from_phones = Counter(wording.wallet for wording in catalogue.payments if wording.evidence == "device")
    assert set(from_phones) == {"alipay", "wechat"}


def test_no_payment_wording_is_made_up(catalogue: Catalogue) -> None:
    assert {wording.evidence for wording in catalogue.payments} <= EVIDENCE


@pytest.mark.parametrize(
    "wording", read_catalogue().payments, ids=lambda wording: f"{wording.title}|{wording.text}"[:40]
)
def test_every_wording_names_the_amount_and_leaves_nothing_open(wording: Wording) -> None:
    notice = wording.notice(123_45, "小林", Takings(2, 10_00))
    shown = f"{notice.title} {notice.text}"
    assert "123.45" in shown
    assert not LEFT_OPEN.search(shown)


@pytest.mark.parametrize("seed", range(5))
def test_the_station_understands_what_is_pushed(seed: int) -> None:
    recogniser, push = Recogniser(Registry()), PlatformPush(seed)
    for _ in range(100):
        payment = push.any_payment()
        verdict = recogniser.recognise(*payment.notice)
        assert (verdict.platform, verdict.money) == (payment.wallet, Money(payment.amount_minor, "CNY")), payment.notice


def test_the_station_takes_no_junk_for_a_payment(catalogue: Catalogue) -> None:
    recogniser = Recogniser(Registry())
    rulings = {recogniser.recognise(*junk.notice(9_90)).ruling for junk in catalogue.junk}
    assert Ruling.PAYMENT not in rulings


def test_junk_is_filled_in_too(catalogue: Catalogue) -> None:
    for junk in catalogue.junk:
        notice = junk.notice(9_90)
        assert not LEFT_OPEN.search(notice.title + notice.text)


def test_junk_is_of_every_kind(catalogue: Catalogue) -> None:
    kinds = {junk.kind for junk in catalogue.junk}
    assert kinds == {"spending", "refund", "echo", "no amount", "summary", "chat", "advertisement", "another app"}


@pytest.mark.parametrize(
    ("minor", "shortest", "text"),
    [
        (1250, False, "12.50"),
        (1, False, "0.01"),
        (100, False, "1.00"),
        (150_000, False, "1500.00"),
        (100, True, "1"),
        (100_000, True, "1000"),
        (1250, True, "12.50"),
        (5, True, "0.05"),
    ],
)
def test_numbers_are_written_as_the_wallets_write_them(minor: int, shortest: bool, text: str) -> None:
    assert yuan(minor, shortest) == text


def test_a_summary_line_counts_the_day(catalogue: Catalogue) -> None:
    wording = next(each for each in catalogue.payments if "{count}" in each.text and "汇总" in each.text)
    assert "第3笔收款" in wording.notice(5_00, "", Takings(2, 10_00)).text
    assert "￥15.00" in wording.notice(5_00, "", Takings(2, 10_00)).text


def test_a_payer_called_like_a_placeholder_changes_no_amount(catalogue: Catalogue) -> None:
    wording = next(each for each in catalogue.payments if "{payer}" in each.text)
    assert wording.notice(5_00, "{amount}{total}").text == "{amount}{total}通过扫码向你付款5元"


def test_the_same_seed_pushes_the_same_notices() -> None:
    first, second = PlatformPush(7), PlatformPush(7)
    assert [first.any_payment() for _ in range(20)] == [second.any_payment() for _ in range(20)]


def test_another_seed_pushes_others() -> None:
    assert [PlatformPush(7).any_payment()] != [PlatformPush(8).any_payment()]


def test_seeded_payments_use_both_wallets_and_many_wordings() -> None:
    push = PlatformPush(1)
    payments = [push.any_payment() for _ in range(200)]
    assert {payment.wallet for payment in payments} == {"alipay", "wechat"}
    assert len({re.sub(r"[\d.]+", "", payment.notice.text) for payment in payments}) > 20
    assert all(1 <= payment.amount_minor <= 200_00 for payment in payments)


def test_a_payment_comes_from_the_wallet_that_paid() -> None:
    payment = PlatformPush(1).payment("wechat", 12_50, "Anna")
    assert payment.notice.app_id == "com.tencent.mm"
    assert (payment.amount_minor, payment.payer) == (12_50, "Anna")


def test_the_days_takings_are_kept_for_each_wallet() -> None:
    wording = next(each for each in read_catalogue().payments if "{count}" in each.title + each.text)
    only = Catalogue(read_catalogue().wallets, (wording,), (), ("Anna",))
    push = PlatformPush(1, only)
    texts = [push.payment(wording.wallet, 1_00).notice.text for _ in range(3)]
    assert [re.findall(r"第(\d)笔", text) for text in texts] == [["1"], ["2"], ["3"]]
