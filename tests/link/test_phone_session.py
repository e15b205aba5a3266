import asyncio

import pytest

from app.link.phone_session import first_to_end
from app.link.radio_failed import RadioFailed


async def forever() -> None:
    await asyncio.Event().wait()


async def given_up_from_below() -> None:
    raise asyncio.CancelledError


async def test_the_first_to_fail_ends_the_others_and_is_raised() -> None:
    async def fail() -> None:
        raise RadioFailed(None, "gone")

    with pytest.raises(RadioFailed, match="gone"):
        await first_to_end(forever(), fail())


async def test_a_session_that_a_bluetooth_stack_gives_up_ends_by_an_exception() -> None:
    """Else its link would be shown as connected for as long as the phone is away."""
    with pytest.raises(RadioFailed):
        await first_to_end(forever(), given_up_from_below())


async def test_being_cancelled_is_not_a_failure_of_the_radio() -> None:
    ending = asyncio.create_task(first_to_end(forever(), forever()))
    await asyncio.sleep(0)
    ending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await ending
