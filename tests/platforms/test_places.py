import pytest

from app.platforms.places import Places

SOURCE = """key = "corner"
# codes = []
titles = [
  'Corner',
  '(',
]

[[codes]]
pattern = '^one'
[[codes]]
pattern = '^two'

[phrase]
"received" = ['¤']
[heading]
received = ['in']
"""


@pytest.mark.parametrize(
    ("entry", "row", "text", "place"),
    [
        ("key", 1, "", "corner.toml:1: key"),
        ("titles", 1, "", "corner.toml:3: titles"),
        ("titles", 1, "(", "corner.toml:5: titles"),
        ("titles", 1, "nowhere", "corner.toml:3: titles"),
        ("codes", 1, "", "corner.toml:8: codes"),
        ("codes", 2, "", "corner.toml:10: codes"),
        ("codes", 1, "^two", "corner.toml:11: codes"),
        ("phrase", 1, "", "corner.toml:13: phrase"),
        ("phrase.received", 1, "", "corner.toml:14: phrase.received"),
        ("heading.received", 1, "", "corner.toml:16: heading.received"),
        ("colour", 1, "", "corner.toml: colour"),
        ("saying.received", 1, "", "corner.toml: saying.received"),
    ],
)
def test_an_entry_is_found_by_its_line(entry: str, row: int, text: str, place: str) -> None:
    assert Places("corner.toml", SOURCE).of(entry, row=row, text=text) == place
