from app.link.protocol.timing import ESTABLISHED_WITHIN, HEARTBEAT_EVERY, SILENT_AFTER


def test_one_lost_heartbeat_is_not_yet_silence():
    assert 2 * HEARTBEAT_EVERY < SILENT_AFTER < 3 * HEARTBEAT_EVERY
    assert ESTABLISHED_WITHIN < SILENT_AFTER
