import inspect

from app.link.protocol.closing import CloseReason, LinkClosed


def test_every_reason_has_a_byte_and_its_meaning_beside_it():
    source = inspect.getsource(CloseReason)
    assert [int(reason) for reason in CloseReason] == list(range(len(CloseReason)))
    assert source.count('"""') == 2 * (len(CloseReason) + 1)


def test_the_exception_names_reason_and_detail():
    assert str(LinkClosed(CloseReason.TAMPERED, "bit 5")) == "TAMPERED: bit 5"
    assert str(LinkClosed(CloseReason.TAMPERED)) == "TAMPERED"
