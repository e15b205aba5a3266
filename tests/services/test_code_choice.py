from dataclasses import replace

import pytest

from app.domain.collection_code import CollectionCode
from app.domain.events import CodeChosen, SaleChanged
from app.domain.money import Money
from app.domain.sale import Sale, SaleLine, SaleState
from app.services.bus import Bus
from app.services.code_choice import CodeChoice
from app.settings import Settings, SettingsChanged
from tests.fakes import NOON

ALIPAY, WECHAT = CollectionCode("alipay", "", "a"), CollectionCode("wechat", "", "w")
SHOP = Settings(codes=(ALIPAY, WECHAT))
OPEN = Sale("s", "CNY", (SaleLine("", Money(1250, "CNY")),))
CHARGED = OPEN.charged(NOON)
NEXT = replace(OPEN, id="t")


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def choice(bus: Bus) -> CodeChoice:
    return CodeChoice(bus)


@pytest.fixture
def told(bus: Bus, choice: CodeChoice) -> list[CollectionCode | None]:
    said: list[CollectionCode | None] = []
    bus.subscribe(CodeChosen, lambda event: said.append(event.code))
    return said


def test_every_tap_is_told_and_the_same_again_too(choice: CodeChoice, told: list[CollectionCode | None]) -> None:
    for code in (ALIPAY, ALIPAY, WECHAT, None):
        choice.choose(code)
    assert told == [ALIPAY, ALIPAY, WECHAT, None]


def test_a_choice_outlives_the_steps_of_its_sale(
    bus: Bus, choice: CodeChoice, told: list[CollectionCode | None]
) -> None:
    choice.choose(WECHAT)
    for sale in (OPEN, CHARGED, CHARGED.reopened(), CHARGED):
        bus.publish(SaleChanged(sale))
    assert told == [WECHAT]


@pytest.mark.parametrize("ended", [None, replace(CHARGED, state=SaleState.PAID), NEXT])
def test_a_choice_ends_once_when_its_sale_leaves_the_till(
    bus: Bus, choice: CodeChoice, told: list[CollectionCode | None], ended: Sale | None
) -> None:
    choice.choose(WECHAT)
    for sale in (OPEN, ended, ended):
        bus.publish(SaleChanged(sale))
    assert told == [WECHAT, None]


def test_a_code_that_is_gone_from_the_settings_is_not_held(
    bus: Bus, choice: CodeChoice, told: list[CollectionCode | None]
) -> None:
    choice.choose(WECHAT)
    bus.publish(SettingsChanged(SHOP, replace(SHOP, volume=10)))
    assert told == [WECHAT]
    bus.publish(SettingsChanged(SHOP, replace(SHOP, codes=(ALIPAY,))))
    assert told == [WECHAT, None]
