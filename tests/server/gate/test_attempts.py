from app.server.gate.attempts import WITHIN_S, Attempts


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_after_so_many_failures_an_address_waits() -> None:
    clock = Clock()
    attempts = Attempts(3, clock)
    for _ in range(3):
        assert attempts.wait_s("a") == 0
        attempts.failed("a")
        clock.now += 1
    assert attempts.wait_s("a") == WITHIN_S - 3 + 1
    assert attempts.wait_s("b") == 0
    clock.now += WITHIN_S - 3
    assert attempts.wait_s("a") == 0


def test_all_addresses_together_have_a_limit_too() -> None:
    attempts = Attempts(2, Clock())
    for number in range(20):
        assert attempts.wait_s(f"address {number}") == 0
        attempts.failed(f"address {number}")
    assert attempts.wait_s("another") > 0
