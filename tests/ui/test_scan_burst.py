from hypothesis import given
from hypothesis import strategies as st

from app.ui.scan_burst import GAP_MS, HOLD_MS, LEAST_LENGTH, ScanBurst

ENTER = "\n"
TYPED = st.lists(st.tuples(st.sampled_from("0123456789ab" + ENTER), st.integers(HOLD_MS + 1, 5000)), max_size=30)
SCAN = st.text("0123456789ABC-", min_size=LEAST_LENGTH, max_size=40)


class Field:
    """What a line edit would be given, and what was scanned, in order."""

    def __init__(self, now_ms: int = 0) -> None:
        self.burst: ScanBurst[str] = ScanBurst()
        self.given: list[str] = []
        self.scans: list[str] = []
        self.now_ms = now_ms

    def press(self, key: str, gap_ms: int, timer_is_late: bool = False) -> None:
        if gap_ms >= HOLD_MS and not timer_is_late:
            self.given += self.burst.expire()
        self.now_ms += gap_ms
        outcome = self.burst.end(self.now_ms) if key == ENTER else self.burst.type(key, key, self.now_ms)
        self.given += outcome.replay
        self.given += [] if outcome.taken else [key]
        self.scans += [outcome.scanned] if outcome.scanned else []


@given(TYPED, st.data())
def test_what_people_type_passes_unchanged_and_in_order(typed: list[tuple[str, int]], data: st.DataObject) -> None:
    field = Field()
    for key, gap in typed:
        field.press(key, gap, data.draw(st.booleans()))
    field.given += field.burst.expire()
    assert "".join(field.given) == "".join(key for key, _gap in typed)
    assert field.scans == []


@given(TYPED, SCAN, st.data())
def test_a_burst_is_one_scan_and_nothing_of_it_is_typed(
    typed: list[tuple[str, int]], scan: str, data: st.DataObject
) -> None:
    field = Field()
    for key, gap in typed:
        field.press(key, gap)
    first_gap = data.draw(st.integers(HOLD_MS + 1, 5000))
    for key, gap in zip(scan + ENTER, [first_gap, *data.draw(gaps(len(scan)))], strict=True):
        field.press(key, gap, data.draw(st.booleans()))
    assert field.scans == [scan]
    assert "".join(field.given) == "".join(key for key, _gap in typed)
    assert not field.burst.is_holding


def gaps(count: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, GAP_MS), min_size=count, max_size=count)


@given(st.lists(st.tuples(st.sampled_from("0123456789" + ENTER), st.integers(0, 100)), max_size=40))
def test_whatever_comes_is_either_typed_or_scanned(keys: list[tuple[str, int]]) -> None:
    field = Field()
    for key, gap in keys:
        field.press(key, gap)
    field.given += field.burst.expire()
    came = sum(len(scan) + 1 for scan in field.scans) + len(field.given)
    assert came == len(keys)


def test_a_short_burst_is_typing() -> None:
    field = Field()
    for key in "1" * (LEAST_LENGTH - 1) + ENTER:
        field.press(key, 1)
    assert "".join(field.given) == "1" * (LEAST_LENGTH - 1) + ENTER


def test_an_enter_that_comes_later_ends_no_scan() -> None:
    field = Field()
    for key in "123456":
        field.press(key, 5)
    field.press(ENTER, GAP_MS + 1)
    assert field.scans == []
    assert "".join(field.given) == "123456" + ENTER


def test_a_clock_that_begins_anew_ends_the_burst() -> None:
    field = Field(2**32)
    for key in "123456":
        field.press(key, 1)
    field.press(ENTER, -(2**32))
    assert field.scans == []


def test_a_key_goes_up_after_it_went_down() -> None:
    burst: ScanBurst[str] = ScanBurst()
    assert not burst.release("up of an earlier key").taken
    burst.type("down", "1", 0)
    assert burst.release("up").taken
    assert burst.expire() == ("down", "up")
