from app.link.link_timings import LinkTimings, RetryPause


def test_pauses_double_with_jitter_up_to_the_longest():
    pause = RetryPause(LinkTimings(retry_first=1.0, retry_longest=8.0))
    for longest in (1.0, 2.0, 4.0, 8.0, 8.0):
        assert longest / 2 <= pause.next() <= longest


def test_a_success_begins_anew():
    pause = RetryPause(LinkTimings(retry_first=1.0, retry_longest=1000.0))
    for _ in range(5):
        pause.next()
    pause.reset()
    assert pause.next() <= 1.0


def test_a_thousand_failures_are_no_arithmetic_error():
    pause = RetryPause(LinkTimings())
    assert max(pause.next() for _ in range(2000)) <= LinkTimings().retry_longest
