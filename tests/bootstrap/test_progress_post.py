import asyncio

from app.bootstrap.progress_post import PAUSE, ProgressPost


async def test_at_most_ten_a_second_come_through_and_on_the_loop() -> None:
    seen: list[tuple[int, int]] = []
    now = 0.0
    post = ProgressPost(lambda done, of: seen.append((done, of)), lambda: now)

    def work() -> None:
        nonlocal now
        for done in range(100):
            now = done * PAUSE / 10
            post(done, 100)

    await asyncio.to_thread(work)
    assert [done for done, _ in seen][:2] == [0, 10]
    assert len(seen) in (10, 11)
