"""A simulated shop around the real station: for trying it, for counting, for pictures."""
