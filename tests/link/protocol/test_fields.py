import pytest

from app.link.protocol.bounded_cbor import MessageBroken
from app.link.protocol.fields import Fields

FIELDS = Fields(
    {"n": 5, "yes": True, "null": None, "text": "小店", "list": ["a", "b"], "mixed": ["a", 1], "id": b"12345678"}
)


def test_fields_are_read_by_type_and_range():
    assert FIELDS.integer("n", 5, 5) == 5
    assert FIELDS.integer_or_none("null", 0, 9) is None
    assert FIELDS.integer_or_none("missing", 0, 9) is None
    assert FIELDS.flag("yes") is True
    assert FIELDS.flag("missing") is False
    assert FIELDS.text("text", 6, least=6) == "小店"
    assert FIELDS.texts("list", 2, 1) == ("a", "b")
    assert FIELDS.identity("id") == "3132333435363738"


@pytest.mark.parametrize(
    "reading",
    [
        lambda: FIELDS.integer("missing", 0, 9),
        lambda: FIELDS.integer("yes", 0, 9),
        lambda: FIELDS.integer("text", 0, 9),
        lambda: FIELDS.integer("n", 0, 4),
        lambda: FIELDS.integer("n", 6, 9),
        lambda: FIELDS.integer("null", 0, 9),
        lambda: FIELDS.integer_or_none("yes", 0, 9),
        lambda: FIELDS.flag("n"),
        lambda: FIELDS.flag("null"),
        lambda: FIELDS.text("text", 5),
        lambda: FIELDS.text("text", 9, least=7),
        lambda: FIELDS.text("id", 9),
        lambda: FIELDS.texts("list", 1, 9),
        lambda: FIELDS.texts("mixed", 9, 9),
        lambda: FIELDS.texts("text", 9, 9),
        lambda: FIELDS.integers("mixed", 9, 0, 9),
        lambda: FIELDS.integers("n", 9, 0, 9),
        lambda: FIELDS.identity("text"),
    ],
)
def test_anything_else_is_broken(reading):
    with pytest.raises(MessageBroken):
        reading()
