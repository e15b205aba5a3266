"""The times of the link. All are seconds."""

HEARTBEAT_EVERY = 10.0
"""The station pings this often; the phone sends its status this often, and at once after each ping."""

SILENT_AFTER = 25.0
"""A side that has heard no message for this long calls the other silent and ends the connection."""

ESTABLISHED_WITHIN = 10.0
"""A connection whose session does not stand by then is ended."""

TAG_CHANGES_AFTER = 900.0
"""A phone advertises no tag for longer than this, and takes a new Bluetooth address with each new tag."""
