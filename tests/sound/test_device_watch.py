from app.sound.device_watch import LONGEST_WAIT, DeviceWatch


def test_the_first_look_is_due_at_once() -> None:
    assert DeviceWatch().seconds_to_look(now=0) == 0


def test_each_look_in_vain_doubles_the_wait_up_to_a_minute() -> None:
    watch, waits = DeviceWatch(first_look_after=1), []
    for _ in range(9):
        watch.missed(now=0)
        waits.append(watch.seconds_to_look(now=0))
    assert waits == [1, 2, 4, 8, 16, 32, LONGEST_WAIT, LONGEST_WAIT, LONGEST_WAIT]


def test_the_wait_begins_anew_after_the_device_was_found() -> None:
    watch = DeviceWatch(first_look_after=1)
    watch.missed(now=0)
    watch.missed(now=0)
    watch.found()
    assert watch.seconds_to_look(now=0) is None
    watch.missed(now=10)
    assert watch.seconds_to_look(now=10.5) == 0.5


def test_only_changes_are_news() -> None:
    watch = DeviceWatch()
    assert [watch.missed(0), watch.missed(1), watch.found(), watch.found(), watch.missed(2)] == [
        True,
        False,
        True,
        False,
        True,
    ]
